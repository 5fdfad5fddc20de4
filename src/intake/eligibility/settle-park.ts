import type { AnswerState, ParkAnswer, UnclearAnswer } from '../../program/eligibility.ts';
import type { Statement } from '../statements/read-statements.ts';
import { settled, told, type Vote } from './votes.ts';

const PARKS = ['park-national', 'park-provincial', 'park-other', 'outside'];

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
  const answer = settled('E1', votes, unclear);
  return { ...answer, level: answer.answer === 'yes' ? 'national' : null };
}

function parkVote(one: Statement, said: readonly Statement[]): AnswerState | null {
  const { topic, state } = one;
  if (state === 'unsure') return 'unknown';
  if (topic === 'outside') return state === 'no' ? null : 'no';
  if (topic === 'park-national' || isLevel(one, 'national', said)) {
    if (state === 'no' || state === 'in-progress') return state;
    return 'yes';
  }
  if (topic === 'park-other' && !one.beside.has('park-national')) {
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
  if (one.beside.has('park-other') || one.beside.has('park-national')) return true;
  const others = one.beside.size > 1;
  return !others && said.some(({ topic }) => topic === 'park-other' || topic === 'park-national');
}
