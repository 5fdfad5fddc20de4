const BODY_ZH = '[\\p{Script=Han}()]{2,30}?(?:局|厅|部|委员会|管委会|委|办公室)';
const ISSUED_ZH = new RegExp(
  `^(?:发文机关|发布机构|发布单位|印发单位|发文单位|主管部门) ?: ?(${BODY_ZH}) ?$`,
  'u',
);
const TITLE_ZH = new RegExp(`^(${BODY_ZH}) ?(?:关于|印发)`, 'u');
const BODY_EN = "[A-Z][\\w&,'’ -]{3,90}?";
const OFFICE = '(?:Bureau|Department|Commission|Committee|Ministry|Administration|Office)';
const ISSUED_EN = new RegExp(
  `^(?:issued by|issuer|issuing (?:body|authority)) ?:? ?(?:the )?(${BODY_EN}${OFFICE}${"[\\w '’-]{0,60}"})[.]?$`,
  'i',
);
const TITLE_EN = new RegExp(
  `^(?:Notice|Circular|Call) (?:of|from|by) (?:the )?(${BODY_EN}${OFFICE}(?: of [A-Z][\\w '’-]{2,60}?)?),? (?:on|regarding|concerning|for)\\b`,
);
const ALONE_ZH =
  /^(?!致|报|呈|送|抄送|关于|请|由|向)([X×]{0,4}(?=[\p{Script=Han}]*[省市区县州])[\p{Script=Han}]{2,30}?(?:局|厅|委员会|管委会))(?: ?文 ?件)?$/u;
const NOT_A_NAME = /申报|通知|公告|名单|联系|咨询|主管|负责/;
const ALONE_EN = new RegExp(
  `^(?!Notice|Circular|Call|Report|Application|Contact|Letter)(?:The )?((?:(?:[A-Z][\\w'’-]*|and|&|of|for),? )+${OFFICE}(?: of [A-Z][\\w'’-]*(?: [A-Z][\\w'’-]*)*)?)$`,
);
const NUMBER_ZH = /(?:^|[\s:(])([\p{Script=Han}]{2,12} ?[〔[({]20\d{2}[〕\])}] ?(?:第 ?)?\d{1,4} ?号)/u;
const NUMBER_EN =
  /^(?:(?:notice|document|circular|call|reference|ref\.?) (?:no\.?|number)|ref(?:erence)?\.?) ?:? ?([A-Z\d][\w/()[\]〔〕-]*\d[\w/()[\]〔〕-]*)[.]?$/i;

/** Who issued the notice, from its title or a line that says so. */
export function issuerIn(text: string): string | null {
  const found = ISSUED_ZH.exec(text) ?? TITLE_ZH.exec(text) ?? ISSUED_EN.exec(text) ?? TITLE_EN.exec(text);
  return found?.[1]?.trim() ?? null;
}

/** Who issued the notice, where the first line is a bureau's name alone; with a second one below it both did. */
export function issuerAlone(first: string, second: string): string | null {
  return bodyAlone(second) === null ? bodyAlone(first) : null;
}

function bodyAlone(text: string): string | null {
  if (NOT_A_NAME.test(text)) return null;
  return (ALONE_ZH.exec(text) ?? ALONE_EN.exec(text))?.[1] ?? null;
}

/** The notice's own number: 科高〔2027〕12号, "Notice No. 12/2027". */
export function numberIn(text: string): string | null {
  return (NUMBER_ZH.exec(text) ?? NUMBER_EN.exec(text))?.[1]?.trim() ?? null;
}
