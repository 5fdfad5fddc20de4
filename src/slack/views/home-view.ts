import type { HomeView, KnownBlock } from '@slack/types';
import type { Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { VERDICT } from '../../program/finding-words.ts';
import type { Terms } from '../../program/terms.ts';
import { SLACK_LIMITS } from '../../slack-limits.ts';
import type { KeptDocument, OpenQuestion } from '../../store/store.ts';
import { HELP, HELP_LIMITS, HELP_TITLE } from '../texts/help-texts.ts';
import { HOME, wordedNote } from '../texts/home-texts.ts';
import { buttons, languagePress } from './buttons.ts';
import { bold, escapeText } from './escape-text.ts';
import { type FormPlace, writePlace } from './form-place.ts';
import { money } from './money.ts';
import { questionsView } from './questions-view.ts';
import { context, header, sections } from './sections.ts';
import { termsLines } from './terms-lines.ts';

/** What the Home tab shows: this person's direct conversation, never another channel's figures. */
export interface HomeState {
  readonly place: FormPlace;
  readonly budget: BudgetCheck | null;
  readonly terms: Terms;
  readonly questions: readonly OpenQuestion[];
  readonly documents: readonly Pick<KeptDocument, 'name' | 'pages' | 'day'>[];
  /** Whose model words answers, and where; null: nothing leaves. */
  readonly worded: { readonly model: string; readonly host: string } | null;
}

export function homeView({ place, budget, terms, questions, documents, worded }: HomeState): HomeView {
  const { lang } = place;
  const blocks: KnownBlock[] = [
    header('Torch Advisor'),
    ...sections([bold(HELP_TITLE[lang]), HELP[lang]]),
    ...buttons(
      [
        { action: 'torch_open_budget', value: 'home', primary: true },
        { action: 'torch_open_call', value: 'home' },
        languagePress('home', lang),
      ],
      lang,
    ),
    { type: 'divider' },
    ...sections([bold(HOME.budget[lang]), ...budgetLines(budget, lang)]),
    ...sections([bold(HOME.terms[lang]), ...termsLines(terms, lang)]),
    ...sections([bold(HOME.documents[lang]), ...documentLines(documents, lang)]),
    ...buttons(documents.length === 0 ? [] : [{ action: 'torch_show_documents', value: 'home' }], lang),
    { type: 'divider' },
    ...questionsView(questions, lang).flatMap((message) => message.blocks),
    ...context([HOME.scope[lang], HELP_LIMITS[lang]]),
    ...context(worded === null ? [] : [escapeText(wordedNote(worded, lang))]),
  ];
  return {
    type: 'home',
    private_metadata: writePlace(place),
    blocks:
      blocks.length <= SLACK_LIMITS.view.blocks
        ? blocks
        : [...blocks.slice(0, 95), ...context([HOME.more[lang]])],
  };
}

function budgetLines(budget: BudgetCheck | null, lang: Lang): string[] {
  if (budget === null) return [HOME.noBudget[lang]];
  const { totals } = budget;
  const figures =
    lang === 'zh'
      ? `合计 ${money(totals.computed, lang)} · 企业 ${money(totals.own, lang)} · 火炬资助 ${money(totals.grant, lang)}`
      : `Total ${money(totals.computed, lang)} · company ${money(totals.own, lang)} · Torch grant ${money(totals.grant, lang)}`;
  return [figures, VERDICT[budget.verdict][lang]];
}

/** Named as they are cited; what can be done with them stands in their list. */
function documentLines(documents: HomeState['documents'], lang: Lang): string[] {
  if (documents.length === 0) return [HOME.noDocuments[lang]];
  return documents.map(({ name, pages }) => {
    const paged = pages === null ? '' : lang === 'zh' ? `（${pages}页）` : ` (${pages} p.)`;
    return `• ${escapeText(name)}${paged}`;
  });
}
