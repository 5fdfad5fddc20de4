import type { KnownBlock } from '@slack/types';
import type { ApplicationCheck, CheckedPart } from '../../advisor/whole-application.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { applies } from '../../program/finding-words.ts';
import { APPLICATION_CHECK, PARTS } from '../texts/draft-check-texts.ts';
import { buttons, languagePress } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { countsLine, findings } from './findings.ts';
import type { Message } from './message.ts';
import { packReport } from './pack-messages.ts';
import { context, sections } from './sections.ts';

interface ApplicationSetting {
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  /** Names of the proposal's sections. */
  readonly named: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** What was read, then part by part what there is to mend; notes stay with each part's own check. */
export function applicationView(
  check: ApplicationCheck,
  { lang, turn, ephemeral, named }: ApplicationSetting,
): readonly Message[] {
  const nameOf = ({ part }: Pick<CheckedPart, 'part'>) => partName(part, named, lang);
  const pressing = check.findings.filter(({ severity }) => severity !== 'info');
  const body: KnownBlock[] = [
    ...sections([bold(APPLICATION_CHECK.title[lang])]),
    ...sections([
      bold(APPLICATION_CHECK.parts[lang]),
      ...check.parts
        .filter(({ part }) => part !== 'application')
        .map(
          (each) =>
            `${each.read ? '✓' : '○'} ${nameOf(each)}${each.read ? '' : ` · ${APPLICATION_CHECK.missing[lang]}`}`,
        ),
    ]),
    ...check.parts.flatMap((each) => {
      const own = pressing.filter((finding) => finding.part === each.part && applies(finding));
      return own.length === 0 ? [] : [...sections([bold(nameOf(each))]), ...findings(own, lang)];
    }),
  ];
  const tail: KnownBlock[] = [
    ...context([APPLICATION_CHECK.how[lang], countsLine(check.findings, lang)]),
    ...buttons(
      [...(ephemeral ? [{ action: 'torch_share', value: turn } as const] : []), languagePress(turn, lang)],
      lang,
    ),
  ];
  return packReport(APPLICATION_CHECK.title[lang], body, tail, lang);
}

function partName(part: string, named: ApplicationSetting['named'], lang: Lang): string {
  const [kind = '', section = ''] = part.split(':');
  if (kind !== 'draft') return PARTS[kind]?.[lang] ?? escapeText(part);
  const title =
    named.find(({ id }) => section === id || section.startsWith(`${id}.`))?.title[lang] ?? section;
  return escapeText(lang === 'zh' ? `草稿“${title}”` : `Draft: ${title}`);
}
