"""Makes the charts' two fonts in src/output/fonts. Run once by hand, with fonttools:

    python3 build/chart-font.py NotoSansCJK-Regular.ttc NotoSans-Regular.ttf

The charts are drawn with these alone, so that they look the same on a server without fonts. The first holds every
character of GB 2312, the Latin letters of Western Europe and of pinyin, and the signs that people write amounts with;
the second holds the Latin, Greek and Cyrillic letters and currency signs that the first lacks. Names, notes and
shaping tables of the originals are left out, and the families are renamed: "Noto" is a trademark.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

FOLDER = "src/output/fonts/"


def span(*ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def gb2312():
    for first in range(0xA1, 0xF8):
        for second in range(0xA1, 0xFF):
            try:
                yield ord(bytes([first, second]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def write(font, family, characters, name):
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[0, 5, 13, 14], notdef_outline=True)
    options.drop_tables += ["vhea", "vmtx", "VORG", "GDEF", "GPOS", "GSUB", "BASE", "DSIG", "STAT", "MATH", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    postscript = family.replace(" ", "") + "-Regular"
    for name_id, text in [(1, family), (2, "Regular"), (3, family + " subset"), (4, family), (6, postscript)]:
        font["name"].setName(text, name_id, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = postscript
        for key in ["FullName", "FamilyName"]:
            if hasattr(cff.topDictIndex[0], key):
                setattr(cff.topDictIndex[0], key, family)
    font.save(FOLDER + name)
    print(FOLDER + name, len(font.getBestCmap()), "characters")
    return set(font.getBestCmap())


chinese = next(f for f in TTCollection(sys.argv[1]) if f["name"].getDebugName(1) == "Noto Sans CJK SC")
# Latin; punctuation, currencies, letterlike, numbers, arrows, mathematics, enclosed, CJK signs and units, full-width.
wanted = set(gb2312()) | span((0x20, 0x7E), (0xA0, 0x24F), (0x2010, 0x205F), (0x20A0, 0x20BF), (0x2100, 0x218F),
                              (0x2190, 0x2199), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x25CF),
                              (0x3000, 0x303F), (0x3200, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF))
has = write(chinese, "Torch Chart Sans", wanted, "chart-sans.otf")
more = span((0x100, 0x24F), (0x370, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x205F), (0x2070, 0x209F), (0x20A0, 0x20BF))
write(TTFont(sys.argv[2]), "Torch Chart Latin", more - has, "chart-latin.ttf")
