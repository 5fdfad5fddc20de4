"""Makes src/output/fonts/chart-sans.otf. Run once by hand, with fonttools:  python3 build/chart-font.py NotoSansCJK-Regular.ttc

The charts are drawn with this font alone, so that they look the same on a server without fonts. It holds every
character of GB 2312, the Latin letters of Western Europe and of pinyin, and the signs that people write amounts with.
Names, notes and shaping tables of the original are left out, and the family is renamed: "Noto" is a trademark.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTCollection

FAMILY = "Torch Chart Sans"
OUT = "src/output/fonts/chart-sans.otf"

characters = set(range(0x20, 0x7F)) | set(range(0xA0, 0x250))
for first in range(0xA1, 0xF8):
    for second in range(0xA1, 0xFF):
        try:
            characters.add(ord(bytes([first, second]).decode("gb2312")))
        except UnicodeDecodeError:
            pass
# Punctuation, currencies, letterlike, numbers, mathematics, enclosed, CJK signs and units, full-width forms.
for first, last in [(0x2010, 0x205F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x2199), (0x2200, 0x22FF),
                    (0x2460, 0x24FF), (0x25A0, 0x25CF), (0x3000, 0x303F), (0x3200, 0x33FF), (0xFE30, 0xFE4F),
                    (0xFF00, 0xFFEF)]:
    characters |= set(range(first, last + 1))

collection = TTCollection(sys.argv[1])
font = next(f for f in collection if f["name"].getDebugName(1) == "Noto Sans CJK SC")
options = subset.Options(hinting=False, layout_features=[], name_IDs=[0, 5, 13, 14], notdef_outline=True)
options.drop_tables += ["vhea", "vmtx", "VORG", "GDEF", "GPOS", "GSUB", "BASE", "DSIG"]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=characters)
subsetter.subset(font)
for name_id, name in [(1, FAMILY), (2, "Regular"), (3, FAMILY + " subset"), (4, FAMILY), (6, "TorchChartSans-Regular")]:
    font["name"].setName(name, name_id, 3, 1, 0x409)
cff = font["CFF "].cff
cff.fontNames[0] = "TorchChartSans-Regular"
for key, value in [("FullName", FAMILY), ("FamilyName", FAMILY)]:
    if hasattr(cff.topDictIndex[0], key):
        setattr(cff.topDictIndex[0], key, value)
font.save(OUT)
print(OUT, len(font.getBestCmap()), "characters")
