import 'reflect-metadata';
import { createApp } from './app.ts';
import { runProgram } from './platform/start/lifecycle.ts';
import { programSettings } from './platform/start/programSettings.ts';

process.exit(await runProgram(programSettings(), createApp, process.argv.slice(2)));
