import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIntoProgramme, makeOutside } from '../../support/outside.ts';
import { Story } from '../../support/seedWork.story.ts';
import { review, reviewOf, sendHeld } from '../gestures.ts';
import { type Journey, startJourney } from '../journey.ts';
import {
  act,
  goTo,
  idInAddress,
  main,
  obligatory,
  openedCode,
  PEOPLE,
  press,
  reply,
  section,
  see,
  seeState,
  sendAtOnce,
  WORDS,
} from './steps.ts';

const { verb, work, field } = WORDS;
const INTERVIEWS = 'Synthèse des entretiens usagers';
const IMPACT = 'Mesure d’impact';
const BALANCE = 'Bilan annuel de la métropole';
const PRIVACY = 'Dossier privacy by design';
const DOUBT = 'Le dépôt de code annoncé n’est pas accessible au public.';
const SETTLED = 'Le dépôt est ouvert : l’adresse répond et porte une licence.';

const LAID = 'query($filter: ObligationFilter) { obligations(filter: $filter) { items { id } } }';
const DEPOSIT = 'mutation($input: DepositEvidenceInput!) { depositEvidence(input: $input) { id } }';

let journey: Journey;
let story: Story;
let reviewer: Page;

/** The team of another agreement, of three parties, offers a proof that the programme reviews. */
async function proveElsewhere(): Promise<void> {
  const { team, conventionId } = await makeOutside(journey.app);
  await bringIntoProgramme(await journey.app.as('administrator'), conventionId);
  const { obligations } = await team.get(LAID, { filter: { conventionIds: [conventionId], text: 'EAU-B-02' } });
  await team.get(DEPOSIT, {
    input: {
      obligationIds: [obligations.items[0].id],
      kind: 'STATEMENT',
      title: BALANCE,
      confidentiality: 'PARTIES',
      content: { statement: 'Le bilan de l’année est paru le 3 mars.' },
    },
  });
}

beforeAll(async () => {
  journey = await startJourney();
  story = await Story.open(journey.app);
  for (const code of ['A2-P1-EQUIPE-1', 'A2-P1-EQUIPE-2', 'A2-P3-EQUIPE-1']) await story.declare('team', code, 'MET');
  await story.deposit('team', ['A2-P1-EQUIPE-1'], { title: INTERVIEWS, content: { file: 'entretiens.pdf' } });
  await story.deposit('team', ['A2-P1-EQUIPE-2'], { title: IMPACT, content: { file: 'impact.pdf' } });
  await story.deposit('dpoDinum', ['A1-VIE-DINUM-1'], { title: PRIVACY, content: { file: 'dossier.pdf' } });
  await proveElsewhere();
  reviewer = await journey.signIn(PEOPLE.reviewer);
}, 180_000);
afterAll(() => journey?.stop());

const toReview = () => section(reviewer, work.toReview);
const row = (title: string): Locator => toReview().getByRole('group', { name: new RegExp(`^${title}, pour `) });

describe('The reviewer of the programme', { timeout: 150_000 }, () => {
  test('finds in one queue what waits in every convention, and as many rows as the count says', async () => {
    await row(INTERVIEWS).waitFor();
    await see(row(INTERVIEWS), 'DomiFa');
    await see(row(BALANCE), 'Qualité de l’eau');
    await expect.poll(() => toReview().getByRole('group').count()).toBe(3);
    const count = reviewer.getByRole('list', { name: WORDS.work.counts }).getByRole('link', { name: work.toReview });
    await expect.poll(() => count.innerText()).toContain('3');
    await count.click();
    await expect.poll(() => reviewer.getByRole('table').locator('tbody tr').count()).toBe(3);
  });

  test('opens a commitment of the manifesto and accepts its proof with a comment, under its own name', async () => {
    await goTo(reviewer, 'myWork');
    await row(INTERVIEWS).locator('a[href^="/obligations/"]').click();
    expect(await openedCode(reviewer)).toBe('A2-P1-EQUIPE-1');
    await seeState(reviewer, 'EVIDENCED');
    await review(main(reviewer), reviewer, INTERVIEWS, { accepts: true, comment: 'Douze entretiens, datés et suivis.' });
    await reviewer.goBack();
    await seeState(reviewer, 'ATTESTED');
    const attested = section(reviewer, WORDS.declaration.title);
    await see(attested, `${PEOPLE.reviewer} (${WORDS.role.REVIEWER}`);
    await see(section(reviewer, WORDS.evidence.title), 'Douze entretiens, datés et suivis.');
  });

  test('sends another proof back from the queue, with what must be corrected', async () => {
    await goTo(reviewer, 'myWork');
    await review(row(IMPACT), reviewer, IMPACT, { accepts: false, kind: 'INCOMPLETE', comment: 'Il manque la mesure de 2026.' });
    await goTo(reviewer, 'myWork');
    await row(IMPACT).waitFor({ state: 'detached' });
    await expect.poll(() => toReview().getByRole('group').count()).toBe(1);
  });

  test('chooses with one key and signs with another what waits in the other convention, and the queue is empty', async () => {
    await row(BALANCE).focus();
    await reviewer.keyboard.press('Enter');
    await section(reviewer, WORDS.review.verdict).getByRole('radio').first().waitFor();
    await reviewer.keyboard.press('a');
    await reviewer.keyboard.press('Enter');
    await sendHeld(reviewer);
    await see(reviewer, WORDS.done.review);
    await see(reviewer, WORDS.review.nothingLeft);
    await goTo(reviewer, 'myWork');
    await expect.poll(() => toReview().count()).toBe(0);
  });

  test('contests what the team only claims, with a reason', async () => {
    await reviewer.goto(`${journey.app.url}/obligations/${story.obligation('A2-P3-EQUIPE-1')}/show`);
    await seeState(reviewer, 'DECLARED');
    await act(main(reviewer), reviewer, verb.contest, (form) => form.getByLabel(obligatory(field.reason)).fill(DOUBT));
    await seeState(reviewer, 'CONTESTED');
    await reviewer.goto(`${journey.app.url}/conventions/${story.conventionId}/missing`);
    await section(reviewer, WORDS.severity.CONTESTED).getByRole('link').first().click();
    expect(await openedCode(reviewer)).toBe('A2-P3-EQUIPE-1');
  });

  test('answers in the thread, where the team explained itself, then lifts the contestation and says why', async () => {
    await reply(journey.app, 'team', idInAddress(reviewer), 'Le dépôt vient d’être ouvert.');
    await reviewer.reload();
    const thread = section(reviewer, WORDS.contestation.title).getByRole('article');
    await see(thread, 'Le dépôt vient d’être ouvert.');
    await thread.getByLabel(obligatory(field.reply)).fill('Merci, je vérifie.');
    await press(thread, verb.reply);
    await sendAtOnce(reviewer);
    await thread.getByRole('listitem').filter({ hasText: 'Merci, je vérifie.' }).waitFor();
    await act(thread, reviewer, verb.resolveContestation, (form) => form.getByLabel(obligatory(field.resolution)).fill(SETTLED));
    await seeState(reviewer, 'DECLARED');
    for (const words of [DOUBT, 'Merci, je vérifie.', SETTLED]) await see(thread, words);
    await expect.poll(() => thread.getByRole('listitem').count()).toBe(4);
  });

  test('is offered no verdict on what its own body offers', async () => {
    await reviewer.goto(`${journey.app.url}/obligations/${story.obligation('A1-VIE-DINUM-1')}/show`);
    const proof = section(reviewer, WORDS.evidence.title).getByRole('article').filter({ hasText: PRIVACY });
    await see(proof, WORDS.evidence.notReviewed);
    await expect.poll(() => reviewOf(main(reviewer), PRIVACY).count()).toBe(0);
    await expect.poll(() => main(reviewer).getByRole('button', { name: verb.contest }).count()).toBe(0);
  });

  test('never makes its browser complain', () => {
    expect(journey.complaints).toEqual([]);
  });
});
