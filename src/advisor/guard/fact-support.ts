import type { Lang } from '../../program/bilingual.ts';
import type { Fact } from '../../program/fact.ts';
import { lazily } from './lazily.ts';
import type { Meanings } from './meanings.ts';
import { type Passage, passageOf } from './passages.ts';
import { clausesOf, negates } from './sentences.ts';
import { type Support, supportOf } from './support.ts';

/** One fact made ready to be held against; each part when it is first asked for, once for a library. */
export interface FactSupport {
  readonly fact: Fact;
  readonly support: Support;
  /** Each member of its list; none where it is no list. */
  readonly items: readonly Support[];
  /** What it says and is asked with: the text has something on it. Null where it tells what the text leaves open. */
  readonly topic: Passage | null;
  /** Its clauses that deny something. */
  readonly denials: Readonly<Record<Lang, readonly Passage[]>>;
}

export function factSupport(fact: Fact, meanings: () => Meanings): FactSupport {
  const { say, asks, value } = fact;
  const support = lazily(() => supportOf(meanings(), factText(fact)));
  const items = lazily(() =>
    value?.kind === 'items' ? value.items.map(({ en, zh }) => supportOf(meanings(), `${en}\n${zh}`)) : [],
  );
  const topic = lazily(() =>
    negates(say.en) || negates(say.zh)
      ? null
      : passageOf('support', [say.en, say.zh, ...asks].join('\n'), meanings),
  );
  const denied = (text: string) =>
    clausesOf(text)
      .filter(negates)
      .map((clause) => passageOf('support', clause, meanings));
  const denials = lazily(() => ({ en: denied(say.en), zh: denied(say.zh) }));
  return {
    fact,
    get support() {
      return support();
    },
    get items() {
      return items();
    },
    get topic() {
      return topic();
    },
    get denials() {
      return denials();
    },
  };
}

export function factText({ say, value }: Fact): string {
  const items = value?.kind === 'items' ? value.items.map(({ en, zh }) => `${en}\n${zh}`) : [];
  return [say.en, say.zh, ...items].join('\n');
}
