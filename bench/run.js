// Prints the table that the README's figures are taken from. Build first: npm run build.
import { cpus } from 'node:os';
import { files } from './files.js';
import { latency } from './latency.js';
import { startUp } from './start-up.js';

const rows = [...(await startUp()), ...(await latency()), ...(await files())];
const width = Math.max(...rows.map(([name]) => name.length));
console.log(`Node ${process.version}, ${cpus().length} cores, ${process.platform}`);
for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
