import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { UpdateWorkshopInput } from './workshop.inputs.ts';
import { type AbuserStory, type Canvas, LEVEL_MAX, LINES_MAX, NEED_MAX, type UserStory } from './workshopWords.ts';

function checkCount(checks: Checks, field: string, lines: readonly unknown[]): void {
  if (lines.length <= LINES_MAX) return;
  checks.refuse(field, 'TOO_MANY_LINES', { fr: `Gardez au plus ${LINES_MAX} lignes.`, en: `Keep at most ${LINES_MAX} lines.` });
}

function level(checks: Checks, field: string, given: number, from: number, to: number): number {
  if (given < from || given > to)
    checks.refuse(field, 'OUT_OF_RANGE', { fr: `Donnez un nombre de ${from} à ${to}.`, en: `Give a number from ${from} to ${to}.` });
  return given;
}

function lines(checks: Checks, field: string, given: readonly string[]): string[] {
  checkCount(checks, field, given);
  return given.map((line, index) => checks.text(`${field}.${index}`, line, LENGTHS.note));
}

const NEEDS = ['availability', 'integrity', 'secrecy', 'traceability'] as const;

function readStory(checks: Checks, story: UserStory): UserStory {
  for (const need of NEEDS) level(checks, need, story[need], 0, NEED_MAX);
  return { ...story, story: checks.text('story', story.story, LENGTHS.note) };
}

function readAbuse(checks: Checks, given: AbuserStory): AbuserStory {
  return {
    attacker: checks.text('attacker', given.attacker, LENGTHS.note),
    vulnerability: checks.text('vulnerability', given.vulnerability, LENGTHS.note),
    harm: checks.text('harm', given.harm, LENGTHS.note),
    fearedEvent: checks.text('fearedEvent', given.fearedEvent, LENGTHS.note),
    riskGravity: level(checks, 'riskGravity', given.riskGravity, 1, LEVEL_MAX),
    riskLikelihood: level(checks, 'riskLikelihood', given.riskLikelihood, 1, LEVEL_MAX),
    treatment: given.treatment,
    riskMeasures: lines(checks, 'riskMeasures', given.riskMeasures),
    residual: checks.optionalText('residual', given.residual, LENGTHS.note),
  };
}

/** A canvas and the minutes, whole. Throws BAD_INPUT with every refused field: REQUIRED, TOO_SHORT, TOO_LONG, TOO_MANY_LINES, OUT_OF_RANGE. */
export function readCanvas(input: UpdateWorkshopInput): { canvas: Canvas; minutes: string | null } {
  const checks = new Checks();
  const each = <Line>(field: 'workshopRoles' | 'userStories' | 'abuserStories', read: (at: Checks, line: never) => Line): Line[] => {
    checkCount(checks, field, input[field]);
    return input[field].map((line, index) => read(checks.of(`${field}.${index}`), line as never));
  };
  const canvas: Canvas = {
    workshopRoles: each('workshopRoles', (at, { roleName, headcount }: UpdateWorkshopInput['workshopRoles'][number]) => ({
      roleName: at.text('roleName', roleName, LENGTHS.personName),
      headcount: level(at, 'headcount', headcount, 1, 1000),
    })),
    userStories: each('userStories', readStory),
    riskSources: lines(checks, 'riskSources', input.riskSources),
    fearedEvents: lines(checks, 'fearedEvents', input.fearedEvents),
    riskComponents: lines(checks, 'riskComponents', input.riskComponents),
    abuserStories: each('abuserStories', readAbuse),
  };
  const minutes = checks.optionalText('minutesText', input.minutesText, LENGTHS.statement);
  checks.done();
  return { canvas, minutes };
}
