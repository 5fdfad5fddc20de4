import { inAnswer } from '../claim.ts';
import type { GuardRule } from '../guard-rule.ts';

/** Tells those who ask where they stand: "your project has been approved", "贵公司符合申报条件". */
const STANDING =
  /\b(?:you|we|your (?:own )?(?:company|firm|enterprise|project|application|proposal|team)|our (?:company|firm|enterprise|project|application)) (?:(?:have|has|had) (?:already |now |just )?been|are|is|were|was) (?:already |now |fully |hereby |therefore |thus )*(?:approved|accepted|selected|awarded|granted|shortlisted|admitted|funded|eligible|qualified)\b|\b(?:you|your (?:company|firm|enterprise|project)|we|our (?:company|firm|project)) (?:already |fully |clearly )?(?:qualif(?:y|ies)|meets? (?:all|every|the) (?:\w+ )?(?:conditions?|criteria|requirements?))\b|(?:您|你们?|贵(?:公司|企业|单位|方)|我们|该公司)[^，。；]{0,8}?(?:已经?|现已|均|都|完全|也)*(?:获批|获得批准|通过了?(?:评审|审批|初审|审核)|入选|立项|获得(?:了)?资助|符合(?:全部|所有|各项)?(?:的)?(?:申报|申请)?(?:条件|资格|要求))/giu;
/** A case that is only thought of, or a question. */
const SUPPOSED =
  /\b(?:if|once|when|whether|unless|until|as soon as|provided|in case|after|before|only where|where)\b|如果?|若|一旦|是否|能否|只要|在.{0,12}后|[^，]后[，,]?|之前|(?<![同及按临])时[，,]|须|应(?![用届收付])|才/iu;

/** Nobody is told that they are approved or eligible, unless a check or the asker's own facts say so in as many words. */
export const standingRule: GuardRule = {
  id: 'standing',
  holds: 'nobody is told that they are approved or eligible where nothing says so',
  faults: (claim) => {
    const { text } = claim.sentence;
    const found = [...text.matchAll(STANDING)].filter(
      ({ index, 0: match }) => !SUPPOSED.test(text.slice(0, index + match.length)),
    );
    if (found.length === 0 || claim.cited.some(({ text: support }) => support.match(STANDING) !== null))
      return [];
    return found.map(({ index, 0: match }) => ({
      kind: 'overclaim' as const,
      ...inAnswer(claim, { from: index, to: index + match.length }),
    }));
  },
};
