import type { AnswerState, PlainAnswer, UnclearAnswer } from '../../program/eligibility.ts';
import type { Statement } from '../statements/read-statements.ts';
import { plainVote, settled, told, type Vote } from './votes.ts';

type Plain = 'E3' | 'E4' | 'E5' | 'E6' | 'E8';

const SETTLE: Readonly<Record<Plain, (said: readonly Statement[], unclear: UnclearAnswer[]) => PlainAnswer>> =
  {
    E3: property,
    E4: roadmap,
    E5: audit,
    E6: tax,
    E8: impact,
  };

/** E3, E4, E5, E6 or E8 from what was said. */
export function settlePlain(id: Plain, said: readonly Statement[], unclear: UnclearAnswer[]): PlainAnswer {
  return SETTLE[id](said, unclear);
}

function votesOf(
  said: readonly Statement[],
  table: Readonly<Record<string, (one: Statement) => AnswerState | null>>,
): readonly Vote[] {
  return said.flatMap((one): Vote[] => {
    const answer = table[one.topic]?.(one) ?? null;
    return answer === null ? [] : [{ answer, said: one }];
  });
}

/** The first of these answers that anyone gave: patents or secrets or anything of one's own will do. */
function best(votes: readonly Vote[], ...order: readonly AnswerState[]): PlainAnswer {
  const answer = order.find((one) => votes.some((vote) => vote.answer === one)) ?? 'unknown';
  const chosen = votes.filter((vote) => vote.answer === answer);
  return { answer, told: told((chosen.length > 0 ? chosen : votes).map(({ said }) => said)) };
}

/** A thing that is named is claimed. */
const named = (one: Statement): AnswerState => (one.state === null ? 'yes' : plainVote(one));

/** "We have two patents, both licensed from …": says of what was named just before that it is another's. */
const OF_ALL =
  /^(?:(?:and|but|though|although|while)\s+)?(?:both|all|each|these|those|they|which|the patents?|the rights?)\b|^(?:但|不过|而)?(?:均|都|皆|全部|全是|该|其|这些|上述|两[项件者])/i;

function property(said: readonly Statement[]): PlainAnswer {
  const licensed = (one: Statement) => one.beside.has('ip-licensed') || lentBy(said[said.indexOf(one) + 1]);
  const lentBy = (next: Statement | undefined) =>
    next?.topic === 'ip-licensed' && next.state !== 'no' && OF_ALL.test(next.quote.text);
  const votes = votesOf(said, {
    ip: (one) =>
      licensed(one)
        ? 'unknown'
        : one.beside.has('ip-pending') && one.state !== 'no'
          ? 'in-progress'
          : named(one),
    'ip-pending': (one) => (one.state === 'no' ? null : one.state === 'unsure' ? 'unknown' : 'in-progress'),
    'ip-licensed': (one) => (one.state === 'no' ? null : 'unknown'),
  });
  const answer = best(votes, 'yes', 'in-progress', 'unknown', 'no');
  const lent = said.some(
    (one) =>
      (one.topic === 'ip-licensed' && one.state !== 'no' && one.state !== 'unsure') ||
      (one.topic === 'ip' && licensed(one) && one.state !== 'unsure'),
  );
  return answer.answer === 'unknown' && lent ? { ...answer, caveat: 'licensed' } : answer;
}

function roadmap(said: readonly Statement[]): PlainAnswer {
  const validated = votesOf(said, { validated: named });
  const before = votesOf(said, {
    prototype: (one) =>
      one.beside.has('validated')
        ? null
        : one.state === 'no'
          ? 'no'
          : one.state === 'unsure'
            ? 'unknown'
            : 'in-progress',
    idea: (one) => (one.state === 'unsure' ? 'unknown' : one.state === 'no' ? null : 'no'),
    roadmap: (one) => (one.state === 'no' ? 'no' : one.state === 'in-progress' ? 'in-progress' : null),
  });
  const shown = best(validated, 'in-progress', 'no', 'unknown', 'yes');
  if (shown.answer === 'yes' && before.some(({ answer }) => answer === 'no'))
    return { answer: 'in-progress', told: told([...validated, ...before].map(({ said: one }) => one)) };
  return validated.length > 0 ? shown : best(before, 'no', 'in-progress', 'unknown');
}

function audit(said: readonly Statement[], unclear: UnclearAnswer[]): PlainAnswer {
  const votes = votesOf(said, {
    audited: (one) =>
      one.beside.has('unaudited')
        ? null
        : one.state === null && one.beside.has('statements')
          ? 'yes'
          : plainVote(one),
    unaudited: (one) =>
      one.state === 'unsure' ? 'unknown' : one.state === 'in-progress' ? 'in-progress' : 'no',
    // Statements that nobody calls audited leave the must open.
    statements: (one) => {
      if (one.beside.has('audited') || one.beside.has('unaudited')) return null;
      const answer = plainVote(one);
      return answer === 'yes' ? 'unknown' : answer;
    },
  });
  return settled('E5', votes, unclear);
}

function tax(said: readonly Statement[], unclear: UnclearAnswer[]): PlainAnswer {
  const votes = votesOf(said, {
    'tax-certificate': plainVote,
    proof: (one) =>
      said.some(({ topic }) => topic === 'tax-paid') && one.beside.size === 1 ? plainVote(one) : null,
    // Paid taxes are not yet the certificate that the text asks for.
    'tax-paid': (one) => (one.beside.has('tax-certificate') ? null : 'unknown'),
    // Late and paid in the end: what the certificate then says is the tax office's to tell.
    'tax-late': (one) => (one.beside.has('tax-certificate') || one.state === 'no' ? null : 'unknown'),
    'tax-owed': (one) =>
      one.beside.has('tax-certificate')
        ? null
        : one.state === 'no' || one.state === 'unsure'
          ? 'unknown'
          : 'no',
  });
  const answer = settled('E6', votes, unclear);
  const late = said.some(({ topic, state }) => topic === 'tax-late' && state !== 'no' && state !== 'unsure');
  return answer.answer === 'unknown' && late ? { ...answer, caveat: 'late-tax' } : answer;
}

function impact(said: readonly Statement[]): PlainAnswer {
  const votes = votesOf(said, {
    growth: ({ state }) => (state === 'no' ? 'no' : state === 'unsure' ? 'unknown' : 'yes'),
  });
  return best(votes, 'yes', 'unknown', 'no');
}
