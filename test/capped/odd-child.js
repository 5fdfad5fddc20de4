import { serveCapped } from '../../dist/capped/serve-capped.js';

let prepared = false;

async function prepare() {
  prepared = true;
}

/** A child that does what a test asks of it. */
serveCapped(async (wish) => {
  const held = [];
  switch (wish.kind) {
    case 'sum':
      return wish.bytes.reduce((sum, byte) => sum + BigInt(byte), 0n);
    case 'spin':
      for (;;) held.length = 0;
    case 'grow':
      // Buffers: outside the heap's own limit.
      for (;;) held.push(Buffer.alloc(2 ** 20, 1));
    case 'heap':
      for (;;) held.push({ some: [held.length] });
    case 'throw':
      throw new Error('odd');
    case 'exit':
      process.exit(0);
      break;
    case 'environment':
      return Object.keys(process.env).filter((name) => !name.startsWith('NODE_CHANNEL'));
    case 'waited':
      return process.argv.includes('spare') && prepared;
    case 'pause':
      await new Promise((resolve) => setTimeout(resolve, wish.ms));
      return Date.now();
  }
}, prepare);
