import type { BlockHost } from './block-host.ts';
import { failureSentence } from './failure-sentence.ts';
import type { Page } from './page.ts';
import { uploadFile } from './upload-file.ts';
import { say } from './words.ts';

/** What blocks need, for those of a message or of a view. */
export function pageHost(page: Page, surface: { channel: string; ts: string } | { view: string }): BlockHost {
  return {
    names: page.names,
    fileAddress: (id, download) => fileAddress(page, id, download),
    async act(action) {
      const { block, value, values } = action;
      const held = value === null || typeof value === 'string' ? value : [...value];
      const answer = await page.call('act', {
        ...surface,
        action: action.action,
        block,
        value: held,
        values,
      });
      if (answer.ok !== true) page.complain(failureSentence(answer, say('action')));
      return answer.ok === true;
    },
    upload: (file) => uploadFile(page, file),
  };
}

/** The page's own address of a file. */
export function fileAddress(page: Page, id: string, download: boolean): string {
  const asked = new URLSearchParams({ person: page.state.me, ...(download ? { download: '1' } : {}) });
  return `/page-file/${encodeURIComponent(id)}?${asked.toString()}`;
}
