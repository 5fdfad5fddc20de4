import { failureSentence } from './failure-sentence.ts';
import { objectOf, stringOf } from './json.ts';
import type { Page } from './page.ts';
import { say } from './words.ts';

/** The most bytes the workspace takes; a larger file is refused before it is read. */
const MOST_BYTES = 25_000_000;

/** Gives a file to the workspace; its id, or null when refused, which the strip then says. */
export async function uploadFile(page: Page, file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) {
    page.complain(say('tooLarge'));
    return null;
  }
  const base64 = await base64Of(file);
  const answer = await page.call('upload', { name: file.name, base64 });
  if (answer.ok === true) return stringOf(objectOf(answer.file).id);
  page.complain(failureSentence(answer, file.name));
  return null;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    });
    // A file that cannot be read arrives empty, which the workspace refuses in words.
    reader.addEventListener('error', () => resolve(''));
    reader.readAsDataURL(file);
  });
}
