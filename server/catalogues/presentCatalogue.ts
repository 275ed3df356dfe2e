import type { Catalogue } from './catalogue.entity.ts';
import { countCatalogue } from './catalogue.rules.ts';
import type { CatalogueCounts, CatalogueType, CommitmentType, ProfileQuestionType, QuestionType, Source } from './catalogue.type.ts';
import type { CatalogueFile, ProfileQuestion, SourceDef } from './catalogueFile.ts';
import { boundsOf } from './readAnswer.ts';

/** Counts as the API tells them: the themes are those of the matrix. */
export function presentCounts(content: CatalogueFile): CatalogueCounts {
  const { commitments, obligations, matrixRows, cells, emptyCells, expenseLines } = countCatalogue(content);
  return {
    commitmentCount: commitments,
    obligationCount: obligations,
    themeCount: matrixRows,
    cellCount: cells,
    emptyCellCount: emptyCells,
    expenseLineCount: expenseLines,
  };
}

/** What the API shows of where a commitment of a theme is written. */
export function presentSource({ part, ref, title, row, column }: SourceDef, themeLabel: string): Source {
  return {
    part: part === 'article' ? 'ARTICLE' : 'ANNEX',
    ref,
    title: title ?? null,
    row: row ?? null,
    rowLabel: row ? themeLabel : null,
    column: column ?? null,
  };
}

function presentCommitments(content: CatalogueFile): CommitmentType[] {
  const groups = new Map(content.groups.map(({ code, label }) => [code, { code, label }]));
  const themes = new Map(presentThemes(content).map((theme) => [theme.code, theme]));
  return content.commitments.map((commitment) => {
    const theme = themes.get(commitment.theme)!;
    return {
      code: commitment.code,
      group: groups.get(commitment.group)!,
      theme,
      partyCodes: commitment.parties,
      text: commitment.text,
      chapeau: commitment.chapeau ?? null,
      nature: commitment.nature,
      force: commitment.force,
      source: presentSource(commitment.source, theme.label),
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
  const offered = choices.map(({ value, label, labelEn }) => ({ code: value, label, labelEn: labelEn ?? label }));
  return {
    key,
    text: question,
    textEn: questionEn ?? question,
    type: type.toUpperCase() as QuestionType,
    choices: offered,
    ...bounds,
  };
}

/** What the API shows of a catalogue: its columns, and what its content says. */
export function presentCatalogue({ content, version, ...catalogue }: Catalogue): CatalogueType {
  return {
    ...catalogue,
    importedAt: catalogue.importedAt as unknown as string,
    semanticVersion: version,
    counts: presentCounts(content),
    catalogueParties: content.parties.map(({ code, name, role, isSignatory }) => ({ code, name, roleLabel: role, isSignatory })),
    themes: presentThemes(content),
    groups: content.groups.map(({ code, label }) => ({ code, label })),
    expenseLines: presentExpenseLines(content),
    questions: (content.profile ?? []).map(presentQuestion),
    commitments: presentCommitments(content),
  };
}
