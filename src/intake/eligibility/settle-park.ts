import type { AnswerState, ParkAnswer, Quote, UnclearAnswer } from '../../program/eligibility.ts';
import type { Statement } from '../statements/read-statements.ts';
import { settled, told, type Vote } from './votes.ts';

const PARKS = [
  'park-national',
  'park-some-national',
  'park-provincial',
  'park-other',
  'park-kind',
  'outside',
];
/** Words for a park that leave open whether it is a national Torch park. */
const UNNAMED = ['park-other', 'park-kind'];

/** E1. Where the factory stands is not where the company is registered. */
export function settlePark(said: readonly Statement[], unclear: UnclearAnswer[]): ParkAnswer {
  const ours = said.filter(
    ({ topic, beside }) =>
      (PARKS.includes(topic) || topic.startsWith('level-')) &&
      (beside.has('registered') || !beside.has('premises')),
  );
  const provincial = ours.filter((each) => isLevel(each, 'provincial', said));
  const votes = ours.flatMap((one): Vote[] => {
    const answer = parkVote(one, said);
    return answer === null ? [] : [{ answer, said: one }];
  });
  if (provincial.length > 0) {
    const national = votes.filter(({ answer }) => answer === 'yes');
    if (national.length === 0) return { answer: 'unknown', level: 'provincial', told: told(provincial) };
    // Told to be both: which one holds is the company's to say.
    const both = [...national, ...provincial.map((each): Vote => ({ answer: 'no', said: each }))];
    return { ...settled('E1', both, unclear), level: null };
  }
  const kind = ours.filter(({ topic, state }) => topic === 'park-kind' && state !== 'no');
  // A national park of another kind, and no Torch or high-tech park named: that is not yet the registration asked for.
  if (kind.length > 0 && votes.some(({ answer }) => answer === 'yes') && !ours.some(isTorch)) {
    const all = told(ours);
    unclear.push(anotherKind(all));
    return { answer: 'unknown', level: null, told: all };
  }
  const answer = settled('E1', votes, unclear);
  return { ...answer, level: answer.answer === 'yes' ? 'national' : null };
}

function parkVote(one: Statement, said: readonly Statement[]): AnswerState | null {
  const { topic, state } = one;
  if (state === 'unsure') return 'unknown';
  if (topic === 'outside') return state === 'no' ? null : 'no';
  if (topic === 'park-national' || topic === 'park-some-national' || isLevel(one, 'national', said)) {
    if (state === 'no' || state === 'in-progress') return state;
    return 'yes';
  }
  if (UNNAMED.includes(topic) && !one.beside.has('park-national') && !one.beside.has('park-some-national')) {
    if (state === 'no')
      return one.beside.has('level-national') || one.beside.has('level-provincial') ? null : 'no';
    return state === 'in-progress' ? 'in-progress' : 'unknown';
  }
  return null;
}

/** "a provincial park", or a level by itself next to a park: "our zone is provincial". */
function isLevel(one: Statement, level: 'national' | 'provincial', said: readonly Statement[]): boolean {
  if (one.state === 'no' || one.state === 'unsure') return false;
  if (one.topic === `park-${level}`) return true;
  if (one.topic !== `level-${level}`) return false;
  if ([...UNNAMED, 'park-national', 'park-some-national'].some((id) => one.beside.has(id))) return true;
  const others = one.beside.size > 1;
  return (
    !others &&
    said.some(({ topic }) => PARKS.includes(topic) && topic !== 'park-provincial' && topic !== 'outside')
  );
}

/** "a national high-tech zone", or a high-tech zone whose level is told beside it. */
function isTorch({ topic, state, quote }: Statement): boolean {
  if (state === 'no' || state === 'unsure') return false;
  return topic === 'park-national' || (topic === 'park-other' && /high-?tech|hi-tech|高新/i.test(quote.text));
}

function anotherKind(all: readonly Quote[]): UnclearAnswer {
  const [first] = all;
  const words = all.map(({ text }) => text).join(' … ');
  return {
    criterion: 'E1',
    quote: first ?? { text: '', at: null },
    message: {
      en: `"${words}": is this a national Torch (high-tech) park, or a national park of another kind? Have the park administration confirm it in writing.`,
      zh: `“${words}”是国家高新区（火炬园区），还是其他类型的国家级园区？请园区管委会书面说明。`,
    },
  };
}
