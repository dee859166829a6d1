// What the gradebook's page does in a browser. GRADEBOOK names the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';

const page = readFileSync(process.env.GRADEBOOK, 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let window;
let document;

function open(address = '') {
  const beforeParse = opened => {
    opened.Element.prototype.scrollIntoView = () => {};
  };
  const options = { url: `https://gradebook.test/${address}`, runScripts: 'dangerously', beforeParse };
  window = new JSDOM(page, options).window;
  document = window.document;
}

const rows = () => [...document.querySelectorAll('tbody tr')];
const shown = () => rows().filter(row => !row.hidden).map(row => row.querySelector('bdi').textContent);
const column = number => rows().map(row => row.cells[number].textContent.trim());

function choose(heading) {
  document.querySelectorAll('thead button')[heading].click();
}

function type(text) {
  document.getElementById('find').value = text;
  document.getElementById('find').dispatchEvent(new window.Event('input'));
}

beforeEach(() => open());

test('a heading sorts by its points, the most first, and the other way around', () => {
  choose(1);
  assert.deepEqual(column(1), ['12', '9', '6', '6', '4', '4 ?', '0', '0']);
  choose(1);
  assert.deepEqual(column(1), ['0', '0', '4', '4 ?', '6', '6', '9', '12']);
});

test('what is no number comes behind every number', () => {
  choose(3);
  assert.deepEqual(column(3).slice(0, 4), ['5', '2', '2', '2']);
  assert.ok(column(3).slice(4).every(text => /[–✕?]/.test(text)));
});

test('only the heading that sorts says so', () => {
  choose(1);
  choose(0);
  const sorted = [...document.querySelectorAll('th[aria-sort]')];
  assert.deepEqual(sorted.map(heading => heading.getAttribute('aria-sort')), ['ascending']);
  assert.equal(sorted[0].cellIndex, 0);
});

test('typing leaves the learners with that in their names, in the table and below', () => {
  type('TEAM-0');
  assert.deepEqual(shown(), ['team-01', 'team-02', 'team-03']);
  assert.equal(document.querySelectorAll('.learner:not([hidden])').length, 3);
  assert.equal(document.getElementById('found').textContent, '3 / 8');
  type('');
  assert.equal(shown().length, 8);
});

test('one click leaves those that need a look', () => {
  document.getElementById('look').click();
  assert.equal(shown().length, 2);
  assert.ok(shown().includes('team-02'));
});

test('an address opens the learner that it names, and the place gets the focus', () => {
  open('#l2-4.2');
  assert.ok(document.getElementById('l2').open);
  assert.equal(document.activeElement.id, 'l2-4.2');
  assert.equal(document.querySelectorAll('.learner[open]').length, 1);
});

test('every mark leads to its verdict', () => {
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    assert.ok(document.getElementById(link.getAttribute('href').slice(1)), link.outerHTML);
  }
});

test('printing opens everything, and closes it again', () => {
  window.dispatchEvent(new window.Event('beforeprint'));
  assert.equal(document.querySelectorAll('details:not([open])').length, 0);
  window.dispatchEvent(new window.Event('afterprint'));
  assert.equal(document.querySelectorAll('details[open]').length, 0);
});

test('axe finds nothing that keeps anybody out', async () => {
  document.querySelectorAll('details').forEach(each => { each.open = true; });
  window.eval(axe);
  // Colours need a browser that paints.
  const { violations } = await window.axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  assert.equal(violations.map(each => `${each.id}: ${each.nodes[0].html}`).join('\n'), '');
});
