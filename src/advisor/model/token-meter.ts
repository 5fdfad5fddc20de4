import { randomUUID } from 'node:crypto';
import type { Day } from '../../program/day.ts';
import type { Ledger, Tenant } from '../../store/store.ts';
import type { Usage } from './event-stream.ts';
import { ModelFault } from './model-fault.ts';

/** Tokens that a person and a workspace may spend in a day. */
export interface TokenLimits {
  readonly user: number;
  readonly team: number;
}

/** Whose tokens they are. */
export interface Spender {
  readonly tenant: Tenant;
  readonly user: string;
  readonly day: Day;
}

/** Counts one request's tokens: reserved in the ledger before a call, settled after it. */
export class TokenMeter {
  readonly #ledger: Ledger;
  readonly #limits: TokenLimits;
  readonly #spender: Spender;
  #total = { input: 0, output: 0 };

  constructor(ledger: Ledger, limits: TokenLimits, spender: Spender) {
    this.#ledger = ledger;
    this.#limits = limits;
    this.#spender = spender;
  }

  get total(): Usage {
    return this.#total;
  }

  /** Runs a call of at most so many tokens. Throws ModelFault('spent') where the day's limit would be passed. */
  async during<T>(most: Usage, call: () => Promise<T>, used: () => Usage): Promise<T> {
    const { tenant, user, day } = this.#spender;
    const id = randomUUID();
    const reserved = { id, user, day, tokens: most.input + most.output, limits: this.#limits };
    if (!(await this.#ledger.reserve(tenant, reserved))) throw new ModelFault('spent');
    try {
      return await call();
    } finally {
      const { input, output } = used();
      this.#total = { input: this.#total.input + input, output: this.#total.output + output };
      await this.#ledger.settle(tenant, id, input + output);
    }
  }
}

/** An upper estimate where an endpoint counts nothing: a token for each Han character, one for three others. */
export function tokensIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 3);
}
