import type { Bilingual } from './bilingual.ts';
import { type DocumentNeed, type DocumentWork, severityOf } from './document-rules.ts';
import type { CheckedDocument } from './documents.ts';
import { formatDay } from './format-day.ts';
import type { Outcome } from './rule.ts';
import { beforeSubmission, type Submission, submissionParam } from './submission.ts';

/** Where one document stands by what was told. */
export function standDocument(
  need: DocumentNeed,
  { item, text, stage, submit }: DocumentWork,
): Outcome | 'pass' | 'not-checked' {
  const severity = severityOf(need, stage);
  const { name, show } = text;
  const who = ownerWords(item);
  const params = paramsOf(item);
  const { expires } = item;
  const [due, before] = [dueWords(item, submit), beforeSubmission(submit)];
  if (item.state === 'missing')
    return {
      severity,
      params,
      message: {
        en: `Missing: ${name.en}${who.en}${due.en}. ${show.en}`,
        zh: `缺少：${name.zh}${who.zh}${due.zh}。${show.zh}`,
      },
    };
  if (expires !== null && expires < submit.day && (item.state === 'have' || item.state === 'in-progress'))
    return {
      severity,
      params: { ...params, ...submissionParam(submit) },
      message: {
        en: `${upper(name.en)}${who.en}: ends on ${formatDay(expires, 'en')}, ${before.en}, so it will not count. Renew it. ${show.en}`,
        zh: `${name.zh}${who.zh}：有效期至${formatDay(expires, 'zh')}，${before.zh}，届时已失效，请更新。${show.zh}`,
      },
    };
  if (item.state === 'in-progress') {
    const by = atHandBy(submit);
    return {
      severity: need === 'must' ? 'warning' : 'info',
      params: { ...params, ...submissionParam(submit) },
      message: {
        en: `In progress: ${name.en}${who.en}${due.en}. ${by.en}`,
        zh: `办理中：${name.zh}${who.zh}${due.zh}。${by.zh}`,
      },
    };
  }
  if (item.state === 'not-applicable') return notApplicable(need, item, name, params);
  if (item.state === 'have')
    return {
      status: 'pass',
      params,
      message: {
        en: `At hand: ${name.en}${who.en}${expires === null ? '' : `, until ${formatDay(expires, 'en')}`}.`,
        zh: `已备：${name.zh}${who.zh}${expires === null ? '' : `，有效期至${formatDay(expires, 'zh')}`}。`,
      },
    };
  // Nothing was said. The musts are asked about; asking for all would be a form, and there is one.
  if (need !== 'must') return 'not-checked';
  return {
    severity: 'warning',
    status: 'ask',
    params,
    message: {
      en: `Is this at hand: ${name.en}? The text makes it a must. ${show.en}`,
      zh: `是否已备${name.zh}？文本将其列为必须。${show.zh}`,
    },
  };
}

function notApplicable(
  need: DocumentNeed,
  { reason }: CheckedDocument,
  name: Bilingual,
  params: Readonly<Record<string, string>>,
): Outcome {
  if (reason === null)
    return {
      basis: 'format',
      severity: 'question',
      status: 'ask',
      params,
      message: {
        en: `Why does this not apply: ${name.en}? Note the reason, so that the bureau can follow it.`,
        zh: `${name.zh}为何不适用？请注明理由，以便向科技局说明。`,
      },
    };
  if (need === 'must')
    return {
      severity: 'warning',
      params,
      message: {
        en: `Told as not applicable: ${name.en} (${reason.en}). The text asks it of every applicant, so have the bureau confirm the exception.`,
        zh: `所述不适用：${name.zh}（${reason.zh}）。文本要求所有申报企业提供，请科技局确认能否免交。`,
      },
    };
  return {
    status: 'pass',
    params,
    message: {
      en: `Told as not applicable: ${name.en} (${reason.en}).`,
      zh: `所述不适用：${name.zh}（${reason.zh}）。`,
    },
  };
}

function atHandBy({ day, known }: Submission): Bilingual {
  return known
    ? {
        en: `It must be at hand by ${formatDay(day, 'en')}.`,
        zh: `须在${formatDay(day, 'zh')}前备齐。`,
      }
    : {
        en: 'Have it at hand before you submit; no closing day ahead is known.',
        zh: '请在提交前备齐；目前没有未到的截止日。',
      };
}

/** When it is told to be there, and whether that is too late. */
function dueWords({ due = null }: CheckedDocument, { day, known }: Submission): Bilingual {
  if (due === null) return { en: '', zh: '' };
  const late = known && due > day;
  const [en, zh] = [formatDay(due, 'en'), formatDay(due, 'zh')];
  return late
    ? { en: `, due ${en}, which is after submission`, zh: `，预计${zh}备齐，晚于提交日` }
    : { en: `, due ${en}`, zh: `，预计${zh}备齐` };
}

function ownerWords({ owner }: CheckedDocument): Bilingual {
  return owner === null ? { en: '', zh: '' } : { en: ` (${owner.en})`, zh: `（${owner.zh}）` };
}

function paramsOf({ state, owner, expires, due = null }: CheckedDocument): Readonly<Record<string, string>> {
  return {
    state,
    ...(owner === null ? {} : { owner: owner.en }),
    ...(expires === null ? {} : { expires }),
    ...(due === null ? {} : { due }),
  };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
