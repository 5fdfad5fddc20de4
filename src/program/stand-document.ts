import type { Bilingual } from './bilingual.ts';
import { type DocumentNeed, type DocumentWork, severityOf } from './document-rules.ts';
import type { CheckedDocument } from './documents.ts';
import { formatDay } from './format-day.ts';
import type { Outcome } from './rule.ts';

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
  if (item.state === 'missing')
    return {
      severity,
      params,
      message: {
        en: `Missing: ${name.en}${who.en}. ${show.en}`,
        zh: `缺少：${name.zh}${who.zh}。${show.zh}`,
      },
    };
  if (expires !== null && expires < submit && (item.state === 'have' || item.state === 'in-progress'))
    return {
      severity,
      params: { ...params, submit },
      message: {
        en: `${upper(name.en)}${who.en}: ends on ${formatDay(expires, 'en')}, before submission on ${formatDay(submit, 'en')}, so it will not count. Renew it. ${show.en}`,
        zh: `${name.zh}${who.zh}：有效期至${formatDay(expires, 'zh')}，早于提交日${formatDay(submit, 'zh')}，届时已失效，请更新。${show.zh}`,
      },
    };
  if (item.state === 'in-progress')
    return {
      severity: need === 'must' ? 'warning' : 'info',
      params: { ...params, submit },
      message: {
        en: `In progress: ${name.en}${who.en}. It must be at hand by ${formatDay(submit, 'en')}.`,
        zh: `办理中：${name.zh}${who.zh}。须在${formatDay(submit, 'zh')}前备齐。`,
      },
    };
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

function ownerWords({ owner }: CheckedDocument): Bilingual {
  return owner === null ? { en: '', zh: '' } : { en: ` (${owner.en})`, zh: `（${owner.zh}）` };
}

function paramsOf({ state, owner, expires }: CheckedDocument): Readonly<Record<string, string>> {
  return {
    state,
    ...(owner === null ? {} : { owner: owner.en }),
    ...(expires === null ? {} : { expires }),
  };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
