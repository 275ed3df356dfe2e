import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createApp } from './app.ts';
import { runProgram } from './platform/lifecycle.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

process.exit(await runProgram(process.env, createApp));
