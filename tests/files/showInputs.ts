import { INPUTS, inspectInput } from './inputs/inspectInput.ts';

/** Prints, for every input of the tests, what should become of it and what does, as a table in Markdown. */
async function showInputs(): Promise<void> {
  const rows = [];
  for (const [family, inputs] of Object.entries(INPUTS)) {
    for (const input of inputs) {
      const { verdict, told } = await inspectInput(input);
      const mark = verdict === input.expected ? 'oui' : 'NON';
      const learnt = typeof told === 'string' ? told.split(' Types acceptés')[0] : JSON.stringify(told);
      rows.push(`| ${family} | ${input.what} | ${input.fileName} | ${input.expected} | ${verdict} | ${mark} | ${learnt} |`);
    }
  }
  const head = '| Famille | Fichier | Nom | Attendu | Obtenu | Conforme | Dit |\n|---|---|---|---|---|---|---|';
  process.stdout.write(`${head}\n${rows.join('\n')}\n`);
}

await showInputs();
