import { concept, type DraftWork } from './draft-work.ts';
import { findPhrases, keepLongest, type PhraseHit } from './find-phrases.ts';

/** A place at the top, with what alone bears it out: for a first or an only one no figure does. */
export interface RankClaim extends PhraseHit {
  readonly needs: 'figure' | 'source';
}

/** Between where and what: 国内同类产品中最先进, "the world's most advanced", "the first company in China". */
const SCOPE_FIRST =
  /^(?:范围|市场|行业|领域)?(?:同类(?:产品|企业|技术)?|同行业?)?(?:内|上|中|里|的)?(?:处于|位居|位列|排名|居于|是|为|属|均属)?$|^(?:['’]s|-| )\s?(?:single |very )?$/;
const RANK_FIRST =
  /^(?: and (?:the )?only)?(?: (?:company|firm|enterprise|maker|manufacturer|producer|supplier|provider|plant|factory|line|product|system|technology|process|solution|material|one|player|of its kind|to do so)){0,2} (?:in|on|of|across|within) (?:the |our |its |all of )?(?:whole |entire |global |domestic )?$/i;
/** What is the largest is then a country's market and not the applicant. */
const OF_A_MARKET =
  /^[^,.;:。]{0,30}(?:市场(?![份占]|上)|消费国|生产国|出口国|进口国|产地|需求国)|^ (?:\w+[ -]){0,3}(?:markets?|consumers?|exporters?|importers?|economy)\b/i;
/** A rank's word in another use: 第一季度, 唯一标识, 国内先进材料. */
const NO_RANK =
  /^(?:季|次|年|批|阶段|期|步|轮|产业|大股东|标识|识别|编码|代码|性|材料|制造业|公开发行|企业|同行|经验|做法|的(?:需求|挑战|风险|问题|困难|客户))|^ (?:quarter|half|year|phase|stage|step|half-year|time)\b/i;
/** Gaps that are filled and monopolies that are broken, with what stands between. */
const BUILT =
  /填补了?[^,.;:。]{0,14}?空白|打破了?[^,.;:。]{0,14}?(?:垄断|封锁)|\bfill(?:s|ed|ing)? (?:a|the) (?:\w+ ){0,3}gap\b(?= in (?:china|the (?:domestic|world|national|global)))|\bfill(?:s|ed|ing)? (?:a|the) (?:domestic|national|international|global) (?:\w+ )?gap\b|\bbreak(?:s|ing)? (?:a|the) (?:\w+ ){0,3}monopol(?:y|ies)\b/gi;

/** Claims to a place at the top of somewhere, composed of where and which place, in text as the grammars read it. */
export function rankClaims(work: DraftWork, text: string): readonly RankClaim[] {
  const scopes = findPhrases(text, concept(work, 'claim-scope').phrases);
  const composed = (id: 'rank-first' | 'rank-best', needs: RankClaim['needs']) =>
    findPhrases(text, concept(work, id).phrases).flatMap((rank) =>
      scopes.flatMap((scope): readonly RankClaim[] => {
        const found = joined(text, scope, rank);
        return found === null ? [] : [{ ...found, needs }];
      }),
    );
  const built = [...text.matchAll(BUILT)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    needs: 'source' as const,
  }));
  const alone = (id: 'superlative' | 'first-of-all', needs: RankClaim['needs']) =>
    findPhrases(text, concept(work, id).phrases).map((hit) => ({ ...hit, needs }));
  return keepLongest([
    ...composed('rank-first', 'source'),
    ...composed('rank-best', 'figure'),
    ...built,
    ...alone('first-of-all', 'source'),
    ...alone('superlative', 'figure'),
  ]);
}

function joined(text: string, scope: PhraseHit, rank: PhraseHit): PhraseHit | null {
  const after = text.slice(Math.max(rank.to, scope.to));
  if (NO_RANK.test(text.slice(rank.to)) || OF_A_MARKET.test(after)) return null;
  if (scope.to <= rank.from)
    return SCOPE_FIRST.test(text.slice(scope.to, rank.from)) ? { from: scope.from, to: rank.to } : null;
  if (rank.to > scope.from || !RANK_FIRST.test(text.slice(rank.to, scope.from))) return null;
  // "Sold first in China" is no rank; "the first in China" is.
  const article = /\bthe $/i.exec(text.slice(0, rank.from));
  return article === null ? null : { from: rank.from - article[0].length, to: scope.to };
}
