import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of twenty seconds and more: begun last, one would leave a core idle. */
const LONG = new RegExp(
  `/(${[
    'access/accessMatrix',
    'conventions/importEmbedded',
    'demo/living',
    'files/(kills|restore)',
    'graphql/hostileText',
    'journeys/(axe\\.\\w+|accessibility|committees|heldKeys(\\.living)?|incidents|lists|longNames|matrix|network|portfolio|processors|queue|reviewRoom|rightsRequests|session)',
    'journeys/(sendBackAndCorrect|stories/(administrator|conversation))',
    'packaging/packaging',
    'start/(embeddedPostgres|preparing)',
  ].join('|')})\\.test\\.ts$`,
);

/** An order that the seed of the run draws at random, long files before the others. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const place = ({ moduleId }: TestSpecification) =>
      `${LONG.test(moduleId) ? 0 : 1} ${createHash('sha256')
        .update(`${seed} ${moduleId.slice(this.ctx.config.root.length)}`)
        .digest('hex')}`;
    return files.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
  }
}
