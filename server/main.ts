import 'reflect-metadata';
import { runProgram } from './platform/start/lifecycle.ts';
import { programSettings } from './platform/start/programSettings.ts';

/** Most of the program is read while PostgreSQL starts. */
const loadApp = async () => (await import('./app.ts')).createApp;

process.exit(await runProgram(programSettings(), loadApp, process.argv.slice(2)));
