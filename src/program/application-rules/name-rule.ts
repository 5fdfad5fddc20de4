import type { Application } from '../application.ts';
import type { Bilingual } from '../bilingual.ts';
import type { ApplicationRule, CrossOutcome } from './application-work.ts';
import { factPlace, type Line } from './lines.ts';
import { COMPANY, type NameKind, otherForms, PRODUCT, ZONE } from './name-forms.ts';
import { bareName, editDistance, plainName } from './near-name.ts';
import { disagreement, onceEach, quoted } from './said.ts';

interface Name {
  readonly path: string;
  readonly name: string;
  readonly kind: NameKind;
  readonly label: RegExp;
}

const LABEL = {
  company:
    /^(?:applicant(?: company| name)?|company name|name of (?:the )?(?:company|applicant|enterprise)|enterprise name|申报单位|申请单位|申报企业|企业名称|公司名称|单位名称|承担单位)$/i,
  zone: /^(?:(?:park|zone|high-tech zone)(?: name)?|name of (?:the )?(?:park|zone)|所在园区|园区名称|所属园区|所在高新区|所属高新区)$/i,
  title: /^(?:project (?:title|name)|(?:title|name) of (?:the )?project|项目名称|课题名称)$/i,
  product: /^(?:product name|name of (?:the )?product|产品名称)$/i,
  number:
    /^(?:(?:high-tech )?certificate (?:no\.?|number)|number of (?:the )?certificate|(?:高企|高新技术企业)?证书(?:编号|号))$/i,
};

export const nameRule: ApplicationRule = {
  id: 'XCK-NAME-001',
  basis: 'format',
  severity: 'warning',
  title: {
    en: 'Company, park, product and certificate are written the same everywhere',
    zh: '企业、园区、产品名称及证书编号各处写法一致',
  },
  needs: {
    en: 'the facts of the application and at least one draft',
    zh: '申报资料和至少一份草稿',
  },
  check: ({ application, lines }) => {
    if (application === null || lines.every(({ passage }) => passage === null)) return 'not-checked';
    const read = lines
      .filter(({ path }) => !OWN_FIELDS.test(path))
      .map((line) => ({ ...line, plain: plainName(line.text) }));
    const number = application.company.highTech?.number ?? null;
    return onceEach([
      ...namesOf(application).flatMap((name) => written(name, read)),
      ...(number === null ? [] : numbers(number, read)),
    ]);
  },
};

/** Where the names themselves stand. */
const OWN_FIELDS = /^facts:(?:label|company\.(?:name|zone|products)|project\.(?:product|title))/;

function namesOf({ company, project }: Application): readonly Name[] {
  const both = (path: string, { en, zh }: Bilingual, kind: NameKind, label: RegExp) =>
    [...new Set([bareName(en), bareName(zh)])].map((name) => ({ path, name, kind, label }));
  return [
    ...both('company.name', company.name, COMPANY, LABEL.company),
    ...both('company.zone', company.zone, ZONE, LABEL.zone),
    ...(project === null ? [] : both('project.product', project.product, PRODUCT, LABEL.product)),
    ...(project === null ? [] : both('project.title', project.title, PRODUCT, LABEL.title)),
  ];
}

/** A line with its text as names are compared: made once for all names. */
type PlainLine = Line & { readonly plain: string };

function written({ path, name, kind, label }: Name, lines: readonly PlainLine[]): readonly CrossOutcome[] {
  const target = plainName(name);
  const han = /\p{Script=Han}/u.test(name);
  const whole = new Set(lines.filter(({ plain }) => plain.includes(target)).map(({ part }) => part));
  return lines.flatMap((line) => {
    const value = labelled(line, label);
    const apart =
      value !== null && han === /\p{Script=Han}/u.test(value) && !plainName(value).includes(target)
        ? [value]
        : [];
    // A title is long and spoken of in many ways: only where it stands as the title it must be the same.
    const forms = path === 'project.title' ? [] : otherForms(line, name, kind, whole.has(line.part));
    return [...new Set(apart.length > 0 ? apart : forms)].map((form) => differs(line, form, path, name));
  });
}

/** The value beside a label: "Applicant: …", or a row of two cells. */
function labelled({ text, passage }: Line, label: RegExp): string | null {
  const cells = passage?.kind === 'row' ? passage.cells : text.split(/ ?[:：] ?/, 2);
  const [head = '', value = ''] = cells;
  if (cells.length !== 2 || head.length > 40 || !label.test(head.trim())) return null;
  const bare = bareName(value.replace(/[.。;；]$/, ''));
  return /\p{L}/u.test(bare) && !/^[[〔（(_]|tbd|待/i.test(bare) ? bare : null;
}

function differs(line: PlainLine, form: string, path: string, name: string): CrossOutcome {
  const at = line.plain.indexOf(form);
  // Shown as it stands in the text where only case parts the two.
  const shown =
    at === -1 || line.plain.length !== line.text.length ? form : line.text.slice(at, at + form.length);
  return disagreement({
    a: { place: line, says: quoted(shown) },
    b: { place: factPlace(path), says: quoted(name) },
    advice: {
      en: 'Reviewers compare names letter by letter: write it the same everywhere.',
      zh: '评审会逐字核对名称：请统一写法。',
    },
  });
}

/** Numbers that are the certificate's but for a slip, or of the same make. */
function numbers(number: string, lines: readonly PlainLine[]): readonly CrossOutcome[] {
  const target = onlySigns(number);
  const makes = /^GR\d{10,12}$/;
  return lines.flatMap((line) =>
    [
      ...new Set(
        line.text.match(/(?<![A-Za-z0-9])[A-Za-z]{1,4}[-–]?[A-Za-z0-9-]{5,24}(?![A-Za-z0-9])/g) ?? [],
      ),
    ]
      .filter((token) => {
        const signs = onlySigns(token);
        if (!/\d/.test(signs) || signs === target) return false;
        return (
          (target.length >= 8 && editDistance(signs, target) <= 2) ||
          (makes.test(signs) && (makes.test(target) || /certificate|证书/i.test(line.text)))
        );
      })
      .map((token) => differs(line, token, 'company.highTech.number', number)),
  );
}

function onlySigns(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
