import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { Lanes, SlackBusy } from '../../src/slack/lanes.ts';

const busy = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);

describe('a lane', () => {
  it('makes its calls one after the other, and other lanes do not wait for it', async () => {
    const lanes = new Lanes();
    const order: string[] = [];
    let release = () => {};
    const first = lanes.run('C1', async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      order.push('C1 first');
    });
    const second = lanes.run('C1', async () => order.push('C1 second'));
    await lanes.run('C2', async () => order.push('C2'));
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['C2', 'C1 first', 'C1 second']);
  });

  it('goes on after a call that failed', async () => {
    const lanes = new Lanes();
    await expect(lanes.run('C1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lanes.run('C1', async () => 'yes')).toBe('yes');
  });

  it('waits as long as Slack asks, then makes the call again', async () => {
    const waits: number[] = [];
    const lanes = new Lanes(async (ms) => waits.push(ms));
    let left = 2;
    const call = async () => {
      left -= 1;
      if (left >= 0) throw busy(3);
      return 'sent';
    };
    expect(await lanes.run('C1', call)).toBe('sent');
    expect(waits).toEqual([3000, 3000]);
  });

  it('gives a long wait back to the inbox', async () => {
    const lanes = new Lanes(async () => {});
    await expect(lanes.run('C1', () => Promise.reject(busy(31)))).rejects.toThrow(SlackBusy);
  });
});
