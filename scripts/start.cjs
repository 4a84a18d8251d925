/* Runs on any Node, old ones too, so that they are told: checks the version, builds what changed, starts the server. */
var spawnSync = require("node:child_process").spawnSync;
var spawn = require("node:child_process").spawn;

var REQUIRED = [20, 19];

function isTooOld(version) {
  var parts = version.split(".").map(Number);
  return parts[0] < REQUIRED[0] || (parts[0] === REQUIRED[0] && parts[1] < REQUIRED[1]);
}

if (isTooOld(process.versions.node)) {
  console.error(
    "\nCotejo necesita Node " +
      REQUIRED.join(".") +
      " o más nuevo, y este es " +
      process.versions.node +
      ". Instale una versión actual desde https://nodejs.org y vuelva a intentarlo.\n",
  );
  process.exit(1);
}

var build = spawnSync("turbo", ["run", "generate", "build", "--output-logs=errors-only"], {
  stdio: ["ignore", 2, 2],
  env: Object.assign({}, process.env, { TURBO_TELEMETRY_DISABLED: "1" }),
  shell: process.platform === "win32",
});
if (build.error || build.status !== 0) {
  console.error(
    "\nCotejo no se pudo construir" + (build.error ? ": " + build.error.message : "; el error está arriba") + "\n",
  );
  process.exit(1);
}

var server = spawn(process.execPath, ["--import", "./scripts/run-typescript.mjs", "apps/api/src/main.ts"], {
  stdio: "inherit",
});
["SIGINT", "SIGTERM"].forEach((signal) => {
  process.on(signal, () => {
    server.kill(signal);
  });
});
server.on("exit", (code, signal) => {
  process.exit(signal ? 0 : code);
});
