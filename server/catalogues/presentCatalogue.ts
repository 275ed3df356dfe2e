import { answeringParties } from './answeringParties.ts';
import type { Catalogue } from './catalogue.entity.ts';
import { countCatalogue } from './catalogue.rules.ts';
import type { CatalogueCounts, CatalogueType, CommitmentType, FacetDefinition, Source } from './catalogue.type.ts';
import type { CatalogueFile, CommitmentDef, ProfileQuestion, SourceDef } from './catalogueFile.ts';
import { momentDef } from './moments.ts';
import type { Opening } from './opening.type.ts';
import type { ProfileQuestionType, QuestionType } from './profileQuestion.type.ts';
import { proposeAct } from './proposeAct.ts';
import { boundsOf } from './readAnswer.ts';
import { trackingOf } from './tracking.rules.ts';
import type { UseRule } from './useRule.type.ts';

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

/** What the API shows of the points of a sentence. */
export function presentFacets({ facets = [] }: CommitmentDef): FacetDefinition[] {
  return facets.map(({ id: code, label, isConditional = false, condition = null, tracking = null }) => ({
    code,
    label,
    isConditional,
    condition,
    tracking,
  }));
}

/** What the API shows of the moments that open a sentence. */
export function presentOpenings({ opensOn = [] }: CommitmentDef): Opening[] {
  return opensOn.map(({ moment, about = null, facet = null }) => {
    const { fr: momentText, en: momentTextEn } = momentDef(moment)!;
    return { moment, momentText, momentTextEn, requestCode: about, facetCode: facet };
  });
}

/** What the API shows of how a right is used. */
export function presentUse({ use }: CommitmentDef): UseRule {
  const citesBreachesOf = (use?.citesBreachesOf ?? []).map(
    ({ part, ref }) => ({ part: part === 'article' ? 'ARTICLE' : 'ANNEX', ref }) as const,
  );
  return { isByNotice: use?.noticePeriod ?? false, citesBreachesOf };
}

/** What the API shows of where the rules of a commitment come from. */
export function presentBases({ deadline, triggerBasis }: CommitmentDef) {
  return {
    deadlineLabel: deadline?.label ?? null,
    deadlineBasis: deadline?.basis ?? null,
    deadlineCitation: deadline?.citation ?? null,
    triggerBasis: triggerBasis ?? null,
  };
}

function presentCommitments(content: CatalogueFile): CommitmentType[] {
  const defs = new Map(content.groups.map((group) => [group.code, group]));
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
      tracking: trackingOf(commitment, defs.get(commitment.group)),
      facetDefinitions: presentFacets(commitment),
      beneficiaryCodes: commitment.beneficiaries ?? [],
      openings: presentOpenings(commitment),
      ...presentBases(commitment),
      source: presentSource(commitment.source, theme.label),
      equivalentTo: commitment.equivalentTo ?? [],
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
  const families = new Map(eligibleExpenses?.families.map((family) => [family.code, family]));
  return (eligibleExpenses?.lines ?? []).map(({ code, family, text }) => ({
    code,
    familyCode: family,
    familyLabel: families.get(family)?.label ?? family,
    kind: families.get(family)?.kind ?? 'EXPENSE',
    text,
  }));
}

/** What the API shows of a question. */
export function presentQuestion(asked: ProfileQuestion, partyCodes: string[]): ProfileQuestionType {
  const { key, question, questionEn, type, choices = [] } = asked;
  const bounds = type === 'number' ? boundsOf(asked) : { minimum: null, maximum: null, decimals: null };
  const offered = choices.map(({ value, label, labelEn }) => ({ code: value, label, labelEn: labelEn ?? label }));
  return {
    key,
    text: question,
    textEn: questionEn ?? question,
    type: type.toUpperCase() as QuestionType,
    partyCodes,
    choices: offered,
    ...bounds,
  };
}

/** What the API shows of a catalogue: its columns, and what its content says. */
export function presentCatalogue({ content, version, ...catalogue }: Catalogue): CatalogueType {
  const answerers = answeringParties(content);
  return {
    ...catalogue,
    importedAt: catalogue.importedAt as unknown as string,
    semanticVersion: version,
    counts: presentCounts(content),
    catalogueParties: content.parties.map(({ code, name, role, isSignatory, answers }) => ({
      code,
      name,
      roleLabel: role,
      isSignatory,
      answers: answers ?? null,
    })),
    themes: presentThemes(content),
    groups: content.groups.map(({ code, label }) => ({ code, label })),
    expenseLines: presentExpenseLines(content),
    requests: content.requests ?? [],
    questions: (content.profile ?? []).map((question) => presentQuestion(question, answerers(question.key))),
    proposedAct: proposeAct(content),
    commitments: presentCommitments(content),
  };
}
