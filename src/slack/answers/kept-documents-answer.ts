import { NOT_COMPARED } from '../../advisor/documents/document-comparison.ts';
import type { DocumentRequest } from '../../intake/document-request.ts';
import type { KeptDocument } from '../../store/store.ts';
import { shownComparison } from '../added-document.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { documentKey } from '../document-key.ts';
import { COMPARISON, UNKNOWN_NAME } from '../texts/kept-document-texts.ts';
import { escapeText } from '../views/escape-text.ts';
import { keptDocumentsView } from '../views/kept-documents-view.ts';
import { notice } from '../views/notice.ts';
import { isDirect } from '../work.ts';
import { plain, show, under } from './show.ts';

type Compare = DocumentRequest & { readonly kind: 'compare-documents' };

/** The documents of this conversation and of no other. */
export async function listDocuments({ store, tenant, channel, user, lang }: RequestSetting): Promise<Shown> {
  const documents = await store.documents.all(tenant, channel);
  return plain(keptDocumentsView(documents, { lang, direct: isDirect(channel), viewer: user }));
}

/** What changed between two of them; null where the words name none that is kept here and may be a question. */
export async function compareNamed({ names }: Compare, setting: RequestSetting): Promise<Shown | null> {
  const { store, tenant, channel, lang } = setting;
  const kept = await store.documents.all(tenant, channel);
  const [before, after] =
    names.length === 0
      ? await store.documents.latest(tenant, channel, 2)
      : names.map((name) => named(name, kept));
  if (before === undefined && after === undefined && names.length > 0 && !names.some(isFileName)) return null;
  if (kept.length < 2) return plain(notice(COMPARISON.needsTwo, lang));
  const missing = names.find((name) => named(name, kept) === undefined);
  if (missing !== undefined || before === undefined || after === undefined) {
    const known = kept.map(({ name }) => escapeText(name)).join(lang === 'zh' ? '、' : ', ');
    return plain(notice(UNKNOWN_NAME(escapeText(missing ?? ''), known), lang));
  }
  return before === after ? plain(notice(COMPARISON.twice, lang)) : compared(before, after, setting);
}

/** The same for the two that were chosen in the form, by their keys. */
export async function compareChosen(
  chosen: { readonly before: string; readonly after: string },
  setting: RequestSetting,
): Promise<Shown> {
  const { store, tenant, channel, lang } = setting;
  const kept = await store.documents.all(tenant, channel);
  const [before, after] = [chosen.before, chosen.after].map((key) =>
    kept.find(({ name }) => documentKey(name) === key),
  );
  if (before === undefined || after === undefined) return plain(notice(COMPARISON.needsTwo, lang));
  return compared(before, after, setting);
}

async function compared(before: KeptDocument, after: KeptDocument, setting: RequestSetting): Promise<Shown> {
  const whole = await setting.advisor.compareDocuments(before, after);
  if (whole === null) return plain(notice(NOT_COMPARED, setting.lang));
  const comparison = shownComparison(whole);
  const names = { before: before.name, after: after.name };
  return show({ kind: 'comparison', ...names, comparison, ...under(setting) }, setting);
}

const FILE_NAME = /\.[a-z0-9]{2,5}$/i;
const isFileName = (name: string) => FILE_NAME.test(name);

/** By its name, with or without its ending, or by a part of it that no other has. */
function named(words: string, kept: readonly KeptDocument[]): KeptDocument | undefined {
  const wanted = folded(words);
  const fits = kept.filter(({ name, title }) =>
    [name, name.replace(FILE_NAME, ''), title ?? ''].some((each) => folded(each) === wanted),
  );
  if (fits.length > 0) return fits[0];
  const parts = kept.filter(({ name, title }) => folded(`${name} ${title ?? ''}`).includes(wanted));
  return parts.length === 1 ? parts[0] : undefined;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
