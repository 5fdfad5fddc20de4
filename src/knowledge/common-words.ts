/** Everyday English, so that a common word is never taken for a slip of a rarer one of the texts. */
export const COMMON_WORDS = `
able about above accept according account across act actual add after again against age ago agree ahead air all
almost alone along already also although always among amount ancient and animal another answer any anyone anything
appear apply approve area around arrive ask away baby back bad ball bank bar base basic beat because become bed been
before begin behind believe below best better between beyond big bill bit black blue board body book born both bottom
box boy break bring brother brown build burn business busy but buy call came can capital car card care carry case
catch cause center certain chance change charge cheap check child choice choose church circle city claim class clean
clear clock close cloud coast coat code coffee cold collect color come common company compare complete condition
consider contain continue control cook cool copy corner correct cost could count country couple course cover create
cross cry current cut daily dance dark date daughter day dead deal dear death decide deep degree depend describe
design desk develop did die differ difference different dinner direct do doctor does dog dollar done door double
doubt down draw dream dress drink drive drop dry during each early earn earth ease east easy eat edge effect egg
eight either else empty end enemy energy engine enough enter entire equal even evening event ever every exact example
except exercise expect experience explain eye face fact fair fall false family famous far farm fast father fear feel
feet fell felt few field fight figure fill final find fine finger finish first fish fit five fix flat floor flow
flower fly follow food foot for force foreign forest forget form forward found four free fresh friend from front
fruit full fun further future game garden gave general gentle get girl give glad glass go god gold gone good got
govern great green grew ground group grow guess guide had hair half hand happen happy hard has hat have head hear
heard heart heat heavy held hello help hence here high hire history hit hold hole holiday home honest hope horse
hospital hot hotel hour house how however huge human hundred hurry husband ice idea imagine inch include increase
indeed indicate inside instead interest into island issue join judge jump just keep kept key kid kill kind king knew
know lady lake land language large last late laugh law lay lead learn least leave left leg legal length less let
letter level lie life light like limit line list listen little live local lone long look lose loss lost lot loud love
low luck lunch machine made mail main major make man manage many map mark master match matter may maybe mean measure
meat meet member mention middle might mile milk mind mine minute miss modern moment money month moon more morning most
mother motion mount mountain mouth move movie much music must name nation natural nature near nearly necessary need
neither never new news next nice night nine no noise none nor north nose note nothing notice now number object occur
ocean of off offer office often oil old once one only open operate opinion opposite or order other our out outside
over own page paid paint pair paper parent park part partner party pass past path pattern pay people perhaps period
person phone phrase pick picture piece place plain plan plane planet plant play please plural poem point poor popular
position possible post pound power practice prepare present press pretty price print private probable problem process
produce product program promise proper protect proud prove provide public pull push put question quick quiet quite
quote race radio rain raise ran range rate rather reach read ready real reason receive recent recipe record red region
remain remember repeat reply represent require rest restaurant result return rich ride right ring rise river road rock
room root rope rose round row rule run safe said sail salt same sand sat save saw say school science sea search season
seat second section see seed seem segment select self sell send sense sent sentence separate serve service set settle
seven several shall shape share sharp she sheet ship shop short should shoulder shout show side sight sign silent
silver similar simple since sing single sister sit six size skill skin sky sleep slip slow small smell smile snow so
soft soil soldier solution solve some son song soon sorry sound south space speak special speed spell spend spoke
sport spread spring square stand star start state station stay steal steam steel step stick still stone stood stop
store story straight strange stream street stretch string strong student study subject success such sudden sugar
suggest suit summer sun supply support sure surface surprise swim system table tail take talk tall teach team teeth
tell ten term test than thank that the their them then there these they thick thin thing think third this those
though thought thousand three through throw thus tie time tiny tired title to today together tomorrow tone tonight
too took tool top total touch toward town track trade train travel tree triangle trip trouble truck true trust truth
try tube turn twenty two type under unit until up upon us use usual valley value vary verb very view village visit
voice vote wait walk wall want war warm was wash watch water wave way we wear weather week weight welcome well went
were west wet what wheel when where whether which while white who whole whose why wide wife wild will win wind window
wing winter wish with within without woman wonder wood word work world worry would write wrong yard year yellow yes
yesterday yet you young your
bake bread factor laptop thesis convert image parking taste wheat oven laundry wedding hobby kitchen breakfast ticket
passport luggage tourist museum temple lawyer court crime prison police army weapon religion holy queen prince castle
knight dragon ghost magic novel author poet actor singer guitar piano violin orchestra theater concert festival camera
photo video player coach score goal tennis golf basket cricket sheep goat lion tiger bear wolf rabbit mouse snake
whale shark bird eagle duck chicken turkey insect desert rocket satellite galaxy storm thunder lightning temperature
celsius diabetes cancer fever headache medicine nurse dentist clinic vaccine diet protein pepper butter cheese pizza
noodle soup salad tea juice beer wine whiskey fashion shirt trousers jacket shoe glove jewel copper diamond plastic
cotton wool silk leather brush soap towel mirror chair sofa curtain pillow blanket candle lamp screen keyboard printer
router wifi email password login browser website server tablet gadget vacuum fridge stove kettle bottle plate spoon
fork knife bucket hammer nail screw drill ladder fence gate bridge tunnel tower stadium airport harbor ferry bicycle
scooter helmet brake tire petrol diesel gasoline traffic accident ambulance passenger pilot captain sailor farmer
tailor barber plumber painter baker butcher waiter teacher pupil exam grade college campus lecture homework dictionary
grammar noun paragraph essay chapter physics chemistry biology algebra geometry equation fraction calculate multiply
divide
adhesive alloy aluminium anneal anode assembly axle bearing belt boiler bolt brazing burner cable canteen casting
cathode ceramic chamber chimney cleaning cleanroom coating coil compressor connector coolant crane crate cylinder
dormitory drilling drone dryer elevator engraving etching extruder fan fiber filament filter fixture foam foil fond
forging forklift foundry fuel furnace fuse gasket gearbox generator glue gravel grinding gripper hall heater hinge
hose hull hydraulic injection intern inverter kiln laser lens lift lights lubricant magnet mask milling mixer mold
mould notary nozzle nut packaging pallet pipe piston plating plumbing polishing polymer powder pump resin rivet rotor
rubber seal shaft shelf shelving shuttle silicon solder soldering solvent spindle spray stacker stamping stator
stirrer tank tap tester thread tile toolbox torque trolley turbine valve varnish vendor ventilation vibration wafer
warehouse wax welder welding winding wire wiring workbench wrench yeast
`;
