import type { Lang } from '../../program/bilingual.ts';
import { undoChange } from '../change-application.ts';
import { findingsAgain } from '../check-again.ts';
import { inLanguage } from '../in-language.ts';
import { calendarOf } from '../made-files.ts';
import { rememberLang } from '../parts.ts';
import { showRecord } from '../show-record.ts';
import { NOTICES } from '../texts/notices.ts';
import { findingsReport, passedReport } from '../views/budget-report.ts';
import { notice } from '../views/notice.ts';
import {
  changing,
  gone,
  handOut,
  inPlace,
  type OnPress,
  reply,
  request,
  showing,
  whisper,
} from './pressed.ts';

/** Buttons that several kinds of message have. */
export const COMMON_PRESSES = {
  torch_undo: async (pressed) =>
    reply(pressed, await undoChange(Number(pressed.work.value) || null, changing(pressed))),
  torch_check_deadline: (pressed) =>
    request(pressed, { kind: 'check-deadline', submit: null, lang: pressed.lang }),
  torch_calendar: showing('deadline', async (pressed, record) => {
    const { parts, job, work } = pressed;
    return handOut(pressed, await calendarOf(parts.advisor, record, { tenant: job.tenant, ...work }));
  }),
  torch_other_language: async (pressed) => {
    const { parts, job, work, shown } = pressed;
    const lang: Lang = work.value.endsWith(':zh') ? 'zh' : 'en';
    await rememberLang(parts.store, job.tenant, work.user, lang);
    if (work.message === null) return [];
    if (shown === null) return whisper(pressed, notice(NOTICES.gone, lang));
    const documents = await parts.store.documents.all(job.tenant, work.channel);
    const { state } = await parts.store.applications.current(job.tenant, work.channel);
    const writer = { advisor: parts.advisor, tenant: job.tenant, user: work.user, lang, state };
    const record = await inLanguage(shown.record, { ...writer, documents });
    await parts.store.conversations.add(job.tenant, { ...shown.turn, record });
    const messages = showRecord(parts.advisor, record, { turn: shown.turn.id, ephemeral: work.ephemeral });
    return inPlace(pressed, messages);
  },
  torch_show_passed: async (pressed) => {
    const record = pressed.shown?.record;
    const found = record === undefined ? null : findingsAgain(pressed.parts.advisor, record);
    return found === null || record === undefined
      ? gone(pressed)
      : whisper(pressed, passedReport(found, record.lang));
  },
  torch_show_findings: async (pressed) => {
    const record = pressed.shown?.record;
    const found = record === undefined ? null : findingsAgain(pressed.parts.advisor, record);
    return found === null || record === undefined
      ? gone(pressed)
      : whisper(pressed, findingsReport(found, record.lang));
  },
  torch_share: async (pressed) => {
    const { parts, job, work, shown } = pressed;
    if (shown === null) return whisper(pressed, notice(NOTICES.gone, pressed.lang));
    const { settings } = parts.store;
    const name = `shared:${shown.turn.id}`;
    const by = await settings.get(job.tenant, name);
    // A later attempt of the press that shared it goes on with its parts.
    if (by !== null && by !== job.key) return whisper(pressed, notice(NOTICES.shared, pressed.lang));
    const messages = showRecord(parts.advisor, shown.record, { turn: shown.turn.id, ephemeral: false });
    const { channel, responseUrl } = work;
    const sent = () => settings.set(job.tenant, name, job.key, job);
    return [{ destination: { to: 'channel', channel, responseUrl }, messages, sent }];
  },
} as const satisfies Readonly<Record<string, OnPress>>;
