import type { ApplicationRule } from './application-work.ts';
import { factDates } from './fact-dates.ts';
import { paperDates } from './paper-dates.ts';
import { onceEach } from './said.ts';
import { saidDates } from './said-dates.ts';

export const dateRule: ApplicationRule = {
  id: 'XCK-DATE-001',
  basis: 'arithmetic',
  severity: 'error',
  title: {
    en: 'Dates agree between the parts and lie within the project’s time',
    zh: '各部分日期一致，且在项目期内',
  },
  needs: {
    en: 'the facts of the application, or its documents',
    zh: '申报资料或材料清单',
  },
  check: (work) =>
    work.application === null && work.documents === null
      ? 'not-checked'
      : onceEach([...factDates(work), ...paperDates(work), ...saidDates(work)]),
};
