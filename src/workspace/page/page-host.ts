import type { BlockAction, BlockHost } from './block-host.ts';
import { failureSentence } from './failure-sentence.ts';
import type { ModalHost } from './modal-form.ts';
import type { Page } from './page.ts';
import { uploadFile } from './upload-file.ts';
import { say } from './words.ts';

/** What blocks need, for those of a message or of the Home tab. */
export function pageHost(page: Page, surface: { channel: string; ts: string } | { view: string }): BlockHost {
  return {
    names: page.names,
    fileAddress: (id, download) => fileAddress(page, id, download),
    act: (action) => act(page, action, surface),
    upload: (file) => uploadFile(page, file),
  };
}

/** What modals need. */
export function modalHost(page: Page): ModalHost {
  return {
    ...pageHost(page, { view: '' }),
    act: (action) => act(page, action, { view: action.view }),
    submit: (view, values) => page.call('submit', { view, values }),
    close: (view, all) => void page.call('close', { view, all }),
  };
}

async function act(
  page: Page,
  { action, block, value, values }: BlockAction,
  surface: { [key: string]: string },
): Promise<boolean> {
  const held = value === null || typeof value === 'string' ? value : [...value];
  const answer = await page.call('act', { ...surface, action, block, value: held, values });
  page.complain(answer.ok === true ? '' : failureSentence(answer, say('action')));
  return answer.ok === true;
}

/** The page's own address of a file. */
export function fileAddress(page: Page, id: string, download: boolean): string {
  const asked = new URLSearchParams({ person: page.state.me, ...(download ? { download: '1' } : {}) });
  return `/page-file/${encodeURIComponent(id)}?${asked.toString()}`;
}
