import { migrate } from '../../server/platform/db/orm.ts';

process.stdout.write(JSON.stringify(await migrate(process.argv[2]!)));
