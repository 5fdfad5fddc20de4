import { createAdvisor } from '../src/advisor/create-advisor.ts';
import { loadLibrary } from '../src/knowledge/load-library.ts';

/** The shipped text and the advisor on it, read once for all tests of a worker: nothing changes either. */
export const library = loadLibrary(new URL('../knowledge/', import.meta.url), '2025');
export const advisor = createAdvisor(library);
