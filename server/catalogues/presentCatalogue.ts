import type { Catalogue } from './catalogue.entity.ts';
import { countCatalogue } from './catalogue.rules.ts';
import type { CatalogueCounts, CatalogueType, CommitmentType, ProfileQuestionType } from './catalogue.type.ts';
import type { CatalogueFile, ProfileQuestion } from './catalogueFile.ts';
import { boundsOf } from './readAnswer.ts';

/** Counts as the API tells them: the themes are those of the matrix. */
export function presentCounts(content: CatalogueFile): CatalogueCounts {
  const { matrixRows, ...counts } = countCatalogue(content);
  return { ...counts, themes: matrixRows };
}

function presentCommitments(content: CatalogueFile): CommitmentType[] {
  const groups = new Map(content.groups.map(({ code, label }) => [code, { code, label }]));
  const themes = new Map(presentThemes(content).map((theme) => [theme.code, theme]));
  return content.commitments.map((commitment) => {
    const theme = themes.get(commitment.theme)!;
    const { part, ref, title, row, column } = commitment.source;
    return {
      code: commitment.code,
      group: groups.get(commitment.group)!,
      theme,
      parties: commitment.parties,
      text: commitment.text,
      chapeau: commitment.chapeau ?? null,
      nature: commitment.nature,
      force: commitment.force,
      source: { part, ref, title: title ?? null, row: row ?? null, rowLabel: row ? theme.label : null, column: column ?? null },
      appliesIf: commitment.appliesIf ?? null,
      isToConfirm: commitment.bracketed ?? false,
    };
  });
}

function presentThemes({ themes, matrix }: CatalogueFile) {
  return themes.map(({ code, label }) => {
    const row = matrix?.rows.indexOf(code) ?? -1;
    return { code, label, matrixRow: row < 0 ? null : row + 1 };
  });
}

function presentExpenseLines({ eligibleExpenses }: CatalogueFile) {
  const families = new Map(eligibleExpenses?.families.map(({ code, label }) => [code, label]));
  return (eligibleExpenses?.lines ?? []).map(({ code, family, text }) => ({
    code,
    familyCode: family,
    familyLabel: families.get(family) ?? family,
    text,
  }));
}

/** What the API shows of a question. */
export function presentQuestion(asked: ProfileQuestion): ProfileQuestionType {
  const { key, question, questionEn, type, choices = [] } = asked;
  const bounds = type === 'number' ? boundsOf(asked) : { minimum: null, maximum: null, decimals: null };
  const offered = choices.map(({ value, label, labelEn }) => ({ value, label, labelEn: labelEn ?? label }));
  return { key, question, questionEn: questionEn ?? question, type, choices: offered, ...bounds };
}

/** What the API shows of a catalogue: its columns, and what its content says. */
export function presentCatalogue({ content, ...catalogue }: Catalogue): CatalogueType {
  return {
    ...catalogue,
    importedAt: catalogue.importedAt as unknown as string,
    counts: presentCounts(content),
    parties: content.parties.map(({ code, name, role, isSignatory }) => ({ code, name, roleLabel: role, isSignatory })),
    themes: presentThemes(content),
    groups: content.groups.map(({ code, label }) => ({ code, label })),
    expenseLines: presentExpenseLines(content),
    profile: (content.profile ?? []).map(presentQuestion),
    commitments: presentCommitments(content),
  };
}
