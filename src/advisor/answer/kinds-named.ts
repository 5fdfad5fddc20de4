import { readable, says } from '../../knowledge/lay-words.ts';
import type { InList } from '../../program/budget.ts';
import type { LexiconKind } from '../../program/lexicon.ts';
import { matchCategory } from '../../program/match-category.ts';
import type { Asked } from './asked.ts';

export interface KindsNamed {
  readonly kinds: readonly LexiconKind[];
  readonly inList: InList;
}

/**
 * Kinds of cost a question names: as the budget check would match them, and failing that by the stems of the
 * lexicon's phrases, since a question bends its words ("can we hire engineers" for "hiring engineers").
 */
export function kindsNamed(asked: Asked): KindsNamed {
  const { text, library, terms } = asked;
  const exact = matchCategory(text, library.lexicon, terms.allowable);
  if (exact.kinds.length > 0) return placed(asked, exact);
  const read = readable(text);
  const hits = library.lexicon.kinds.flatMap((kind) =>
    kind.phrases.en
      .filter((phrase) => says(read, readable(phrase)))
      .map((phrase) => ({ kind, length: phrase.length })),
  );
  hits.sort((a, b) => b.length - a.length);
  const kind = hits[0]?.kind ?? meant(asked);
  return kind ? placed(asked, alone(asked, kind)) : { kinds: [], inList: 'unclear' };
}

function alone({ library, terms }: Asked, kind: LexiconKind): KindsNamed {
  const under = matchCategory(kind.name.en, library.lexicon, terms.allowable);
  return { kinds: [kind], inList: under.inList };
}

const EXPANSION = 'market-expansion';
const EXPANSION_ABROAD = 'international-market-expansion';
const ABROAD =
  /\b(?:abroad|overseas|foreign|export\w*|asean|asia|europe\w*|africa\w*|america\w*|middle east|german\w*|france|french|ital\w*|spain|russia\w*|turk\w*|brazil\w*|mexic\w*|japan\w*|korea\w*|indian?|vietnam\w*|thailand|malaysia|indonesia|singapore|dubai|hannover|las vegas|the us|usa|uk|eu)\b|国外|海外|境外|国际|出海|东南亚|东盟|中东|欧洲|欧盟|非洲|美洲|北美|南美|美国|德国|法国|意大利|英国|俄罗斯|巴西|墨西哥|日本|韩国|印度|越南|泰国|马来西亚|印尼|新加坡|迪拜/u;

/** Market expansion that the question itself places abroad is the one that the list names. */
function placed(asked: Asked, named: KindsNamed): KindsNamed {
  const [kind, another] = named.kinds;
  if (kind?.id !== EXPANSION || another || !ABROAD.test(asked.text)) return named;
  const abroad = asked.library.lexicon.kinds.find(({ id }) => id === EXPANSION_ABROAD);
  return abroad ? alone(asked, abroad) : named;
}

/** What people say for a listed cost ("gear", "招人"), where the lexicon's meaning begins with that cost's own name. */
function meant({ text, library }: Asked): LexiconKind | undefined {
  const read = readable(text);
  const meanings = library.lexicon.words
    .filter(({ says: phrases }) => phrases.some((phrase) => says(read, readable(phrase))))
    .map(({ means }) => means.en.toLowerCase());
  return library.lexicon.kinds.find(({ name }) =>
    meanings.some((meaning) => meaning.startsWith(name.en.toLowerCase())),
  );
}
