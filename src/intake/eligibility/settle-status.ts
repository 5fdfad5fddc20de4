import type { Day } from '../../program/day.ts';
import type { CertificateState, DaySpan, StatusAnswer, UnclearAnswer } from '../../program/eligibility.ts';
import type { Statement } from '../statements/read-statements.ts';
import { endOf } from './settle-day.ts';
import { contradiction, plainVote, told } from './votes.ts';

const RENEWAL = /renew|re-?appl|re-?certif|复审|重新|续|换证/i;

interface Certificate {
  readonly state: CertificateState;
  readonly expires: DaySpan | null;
}

/** E2: the certificate with its last day, and equivalent capacity beside it. Later dates tell of a renewal. */
export function settleStatus(said: readonly Statement[], today: Day, unclear: UnclearAnswer[]): StatusAnswer {
  const about = said.filter((one) => isStatus(one, said));
  const certificates = about.map((one) => certificateOf(one, today, unclear));
  const all = certificates.filter(({ state }) => state !== 'unknown');
  const state = (one: CertificateState) => all.filter((each) => each.state === one);
  const [valid, expired] = [state('valid'), state('expired')];
  const dated = valid.filter(({ expires }) => expires !== null);
  const near = said.filter(({ topic, state: its }) => topic === 'hnte-near' && its !== 'no');
  const equal = said.filter(({ topic }) => topic === 'equivalent');
  const quotes = told([...about, ...equal, ...near]);
  const equivalent = equal.map(plainVote);
  const end = (certificate: CertificateState, expires: DaySpan | null = null): StatusAnswer => ({
    certificate,
    expires,
    equivalent: equivalent.find((one) => one !== 'unknown') ?? 'unknown',
    told: quotes,
  });
  if (dated.length > 0) return end('valid', dated.at(-1)?.expires);
  if (expired.length > 0) return end('expired', expired.find(({ expires }) => expires !== null)?.expires);
  // "Expires in May" of a year that was asked about leaves the certificate open.
  if (unclear.some(({ criterion }) => criterion === 'E2')) return end('unknown');
  if (valid.length > 0 && state('none').length > 0) {
    unclear.push(contradiction('E2', told(about)));
    return end('unknown');
  }
  // A renewal under way takes nothing from a valid certificate; one that is not issued yet does.
  const pending = about.filter((_, n) => certificates[n]?.state === 'in-progress');
  if (pending.some(({ quote }) => !RENEWAL.test(quote.text))) return end('in-progress');
  if (valid.length > 0) return end('valid');
  if (pending.length > 0) return end('in-progress');
  return end(state('none').length > 0 ? 'none' : 'unknown');
}

/** "The certificate expired": of the tax office's or a title nobody says so, unless it was named. */
function isStatus({ topic, state, beside }: Statement, said: readonly Statement[]): boolean {
  if (topic === 'hnte') return true;
  if (topic !== 'certificate' || beside.has('hnte') || beside.has('hnte-near')) return false;
  if (['tax-certificate', 'owned', 'ip', 'audited'].some((other) => beside.has(other))) return false;
  return state === 'expired' || state === 'ends' || said.some((one) => one.topic === 'hnte');
}

function certificateOf(one: Statement, today: Day, unclear: UnclearAnswer[]): Certificate {
  const { state, bare, when } = one;
  // "valid for another two years"
  if ((state === 'yes' || bare) && one.later && when?.kind === 'span' && when.span.from === when.span.to)
    return { state: 'valid', expires: when.span };
  if (state === 'expired') return { state: 'expired', expires: endOf(one, today, 'E2', unclear) };
  if (state === 'ends') {
    const expires = endOf(one, today, 'E2', unclear);
    if (expires === null && one.when !== null) return { state: 'unknown', expires: null };
    return { state: expires !== null && expires.to < today ? 'expired' : 'valid', expires };
  }
  if (state === 'no') return { state: 'none', expires: null };
  if (state === 'in-progress') return { state: 'in-progress', expires: null };
  return { state: state === 'yes' || (state === null && bare) ? 'valid' : 'unknown', expires: null };
}
