import { readFileSync } from 'node:fs'
import { seedCatalogue } from './electron/core/seed-catalogue.ts'
import { runChecks } from './shared/rules/checks/run-checks.ts'
const c = seedCatalogue(); const text = readFileSync('/tmp/rules-a/returns.json','utf8'); 
for (let i=0;i<8;i++){ const r = JSON.parse(text); const u=process.cpuUsage(); const t=performance.now(); runChecks(c, r, {unit:null}); const v=process.cpuUsage(u); console.log('wall', (performance.now()-t).toFixed(0), 'user', (v.user/1000).toFixed(0)) }
const r = JSON.parse(text); runChecks(c, r, {unit:null})
const costs = c.checkRules.map(rule => { const cc={...c, checkRules:[rule]}; runChecks(cc, r, {unit:null}); const t=performance.now(); for(let i=0;i<3;i++) runChecks(cc, r, {unit:null}); return [((performance.now()-t)/3).toFixed(1), rule.id] as const })
costs.sort((a,b)=>+b[0]-+a[0]); console.log(costs.slice(0,28).map(x=>x.join(' ')).join('\n'), costs.reduce((s,x)=>s+ +x[0],0))
