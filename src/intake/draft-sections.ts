import { ALL_SECTIONS, draftSection } from './draft-section.ts';

/** Between two sections; a section's own name may hold one of these too. */
const APART = /(\s*[,，、;；&+]\s*(?:and\s+)?|\s+(?:and|plus|as well as)\s+|\s*(?:以及|还有|和|与|及)\s*)/i;
/** How many they are, after their names: 两节, "sections". */
const COUNTED =
  /\s*(?:这|共)?[两二三四五六七八九十几\d]{1,2}个?(?:节|章|部分|章节)$|\s+(?:sections|parts|chapters)$/i;
const BOTH = /^(?:both|all of|the (?:two|three|four|five))\s+/i;
const ALL =
  /^(?:all|everything|(?:all|every)(?: (?:of )?(?:the|our))? (?:\w+ )?(?:sections|section|parts|chapters)|(?:the|our)? ?(?:whole|full|entire|complete) (?:proposal|application|thing|document)|全部|所有|全文|(?:全部|所有|各|整份|整个|全套|完整)的?(?:章节|部分|各节|节|申报书|材料|草稿|申请书))$/i;

/**
 * Ids of the sections that are named, each once, in their order; all of them for "all sections". Words that are no
 * section's stand as they were written; none where nothing was said.
 */
export function draftSections(words: string): readonly string[] {
  if (words === '') return [];
  if (ALL.test(words)) return ALL_SECTIONS;
  const whole = draftSection(words);
  if (whole !== null) return [whole];
  const pieces = words.replace(COUNTED, '').replace(BOTH, '').split(APART);
  const found = named(pieces);
  // Not one of them is a section: it is one thing with a long name.
  return found.some((each) => draftSection(each) !== null) ? [...new Set(found)] : [words];
}

/** Pieces and what stands between them, of the longest name of a section: longer runs of a long text are not tried. */
const LONGEST_NAME = 9;

/** Pieces with what stands between them at odd places: the longest run that is a section, then the next. */
function named(pieces: readonly string[]): readonly string[] {
  if (pieces.length === 0) return [];
  for (let end = Math.min(pieces.length, LONGEST_NAME); end > 0; end -= 2) {
    const section = draftSection(pieces.slice(0, end).join(''));
    if (section !== null) return [section, ...named(pieces.slice(end + 1))];
  }
  const [first = '', , ...rest] = pieces;
  return [...(first.trim() === '' ? [] : [first.trim()]), ...named(rest)];
}
