import { fold } from '../../knowledge/tokens.ts';
import type { KeptDocument } from '../../store/store.ts';
import type { Answer } from '../answer/answer.ts';
import { smallTalk } from '../answer/small-talk.ts';
import type { OwnSearch } from './own-quotes.ts';

/**
 * The answer with what the asker's own documents say beside it. They change no figure and no status: where the text is
 * silent it stays silent, and the lead says that the document is not.
 */
export async function withOwnQuotes(
  answer: Answer,
  documents: readonly KeptDocument[],
  search: OwnSearch,
): Promise<Answer> {
  const { lang, question } = answer;
  if (documents.length === 0 || smallTalk({ text: fold(question).trim(), lang }) !== null) return answer;
  const own = await search.find(answer.taken ?? question, documents);
  const [best] = own;
  if (best === undefined) return answer;
  const name = best.document;
  if (answer.status === 'unanswerable') {
    const speaks =
      lang === 'zh'
        ? `您的文件《${name}》中有相关内容，见下。`
        : ` Your document ${name} speaks of it: see below.`;
    return { ...answer, own, lead: `${answer.lead}${speaks}` };
  }
  if (answer.kind !== 'chat') return { ...answer, own };
  const lead =
    lang === 'zh'
      ? `火炬计划文本没有这方面的内容；您的文件《${name}》中有，见下。`
      : `The Torch Program text has nothing on this; your document ${name} does: see below.`;
  return { ...answer, own, status: 'unanswerable', kind: 'silence', lead, body: [], actions: [] };
}
