import { currentVersion } from '../../server/database.ts';
import { migrate } from '../../server/platform/db/migrate.ts';

const [url, isBeginTold] = process.argv.slice(2);
const version = await currentVersion();
if (isBeginTold) process.stdout.write('begins\n');
process.stdout.write(JSON.stringify(await migrate(url!, version)));
