import 'reflect-metadata';
import { type CreateApp, runProgram } from './platform/start/lifecycle.ts';
import { programSettings } from './platform/start/programSettings.ts';

/** Most of the program, read while PostgreSQL starts. Whoever awaits it is told what kept it from being read. */
const app = import('./app.ts');
app.catch(() => undefined);
const createApp: CreateApp = async (options) => (await app).createApp(options);

process.exit(await runProgram(programSettings(), createApp, process.argv.slice(2)));
