import { readFileSync } from 'node:fs'
import { seedCatalogue } from './electron/core/seed-catalogue.ts'
import { runChecks } from './shared/rules/checks/run-checks.ts'
const c = seedCatalogue(); const r = JSON.parse(readFileSync('/tmp/rules-a/returns.json','utf8'))
for (let i=0;i<3;i++){ const t=performance.now(); runChecks(c, r, {unit:null}); console.log('ms', performance.now()-t) }
const rep = runChecks(c, r, {unit:null}); console.log(rep.counts)
const by: any = {}
for (const f of rep.findings) { const k = f.rule+' '+f.severity+' '+f.result; (by[k]??=[]).push(f) }
for (const k of Object.keys(by)) { console.log(k, by[k].length); for (const f of by[k].slice(0, +(process.argv[2]??3))) console.log('    ', f.unit, f.key, f.cells.slice(0,2).map((x:any)=>x.ref).join(), f.message.slice(0,170), f.suggestion?.to ?? '') }
