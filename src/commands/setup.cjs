/*
 * Runs before every command: installs what is missing, and says what it does.
 * Written for any Node, however old, so that a too old one gets a sentence and not a stack trace.
 */
'use strict';
var childProcess = require('child_process');
var fs = require('fs');

/** The DOM in which diagrams are drawn needs this Node; an older one from `oldest` on brings it along as an npm package. */
var needed = [22, 22, 2];
var oldest = [18, 0];
var runtime = '24.21.0';

var current = process.versions.node.split('.').map(Number);

function isOlder(version, than) {
  for (var part = 0; part < than.length; part += 1) {
    if (version[part] !== than[part]) return version[part] < than[part];
  }
  return false;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (_) {
    return undefined;
  }
}

/** npm writes its own list at the very end of an installation: it must be there, and agree with ours. */
function isInstalled() {
  var wanted = (readJson('package-lock.json') || {}).packages;
  var present = (readJson('node_modules/.package-lock.json') || {}).packages;
  if (!wanted || !present) return false;
  return Object.keys(wanted).every(function (name) {
    var entry = wanted[name];
    if (name === '' || entry.optional || entry.peer) return true;
    return present[name] !== undefined && present[name].version === entry.version && fs.existsSync(name);
  });
}

function hasRuntime() {
  var installed = readJson('node_modules/node/package.json');
  return installed !== undefined && installed.version === runtime && fs.existsSync('node_modules/.bin/node');
}

function npm(args) {
  var cli = process.env.npm_execpath;
  var options = { stdio: 'inherit', env: process.env };
  var result = cli
    ? childProcess.spawnSync(process.execPath, [cli].concat(args), options)
    : childProcess.spawnSync('npm', args, Object.assign({ shell: true }, options));
  if (result.status === 0) return;
  console.error(
    '\nnpm ' +
      args.join(' ') +
      ' failed. The lines above say why; without a network nothing can be installed.',
  );
  process.exit(1);
}

if (isOlder(current, oldest)) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old: install Node 22.22.2 or newer (18 and 20 do too, and fetch what they lack).',
  );
  process.exit(1);
}
if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json; this takes about a minute.');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
if (isOlder(current, needed) && !hasRuntime()) {
  console.log(
    'Node ' +
      process.versions.node +
      ' is older than 22.22.2: fetching Node ' +
      runtime +
      ' for this project alone.',
  );
  npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', 'node@' + runtime]);
}
