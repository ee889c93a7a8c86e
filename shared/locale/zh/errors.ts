import type { ErrorCode, ErrorFacts } from '../../errors.ts'

/** One sentence per code: what happened, to which file, sheet or cell, and what to do next. */
export const errorSentences: Record<ErrorCode, (facts: ErrorFacts) => string> = {
  'file-missing': (f) => `找不到文件“${f.file}”。请检查文件名和位置后重试。`,
  'file-is-folder': (f) => `“${f.file}”是文件夹，不是文件。请选择其中的报表文件。`,
  'file-unreadable': (f) =>
    `打不开文件“${f.file}”：没有读取权限，或正被其他程序占用。请关闭占用它的程序后重试。`,
  'file-empty': (f) => `文件“${f.file}”是空的，没有任何内容。请向报送单位重新索取。`,
  'file-too-large': (f) =>
    `文件“${f.file}”过大（${f.size}，上限${f.limit}）。请只保留报表所在的工作表后另存再报。`,
  'file-not-a-table': (f) =>
    `“${f.file}”不是表格文件，其内容是${f.found}。请报送 Excel、WPS 表格或 csv 文件。`,
  'file-damaged': (f) =>
    `文件“${f.file}”已损坏（${f.where}），为避免读错数据没有读入。请用 WPS 或 Excel 打开另存后再报，或重新索取。`,
  'file-encrypted': (f) =>
    `文件“${f.file}”设有打开密码。请输入密码后重试（命令行用 --password），或在 WPS 或 Excel 中取消密码后再报。`,
  'file-password-wrong': (f) => `文件“${f.file}”的密码不对。请向报送单位核实密码后重试，注意大小写。`,
  'file-too-slow': (f) =>
    `文件“${f.file}”${f.seconds}秒内没有读完，已停止读取，数据没有改变。请只保留报表所在的工作表后另存再报。`,
  'file-dangerous': (f) => `文件“${f.file}”的结构异常（${f.where}），为安全起见没有读入。请重新索取原件。`,
  'file-unsupported': (f) => `“${f.file}”是${f.found}，目前不能读取。请另存为 xlsx 后再报。`,
  'file-handle-unknown': () => '所选文件已不在待处理之列。请重新选择文件。',
  'names-not-text': (f) =>
    `“${f.file}”不是文本文件，读不出名称。请另存为文本（UTF-8 或 GB18030），每行写一个名称。`,
  'no-known-list': (f) =>
    `在“${f.file}”中没有认出四张清单、名录或佐证名单中的任何一张。请检查是否交错了文件，或表头是否被改动。`,
  'unit-unrecognised': (f) => `“${f.file}”没有写明填报单位。请在表头“填报单位”处写明，或在导入时指定单位。`,
  'units-conflict': (f) =>
    `“${f.file}”里出现了不止一个填报单位（${f.units}）。请拆成各单位自己的文件，或在导入时指定单位。`,
  'unit-unknown': (f) => `没有名为“${f.unit}”的填报单位。可用的单位有：${f.known}。`,
  'period-conflict': (f) =>
    `“${f.file}”写明的报告期是${/^\d{4}$/.test(f.found ?? '') ? `${f.found}年` : f.found}，而本次导入的是${f.period}年。请核对文件，或改选报告期。`,
  'period-invalid': (f) =>
    `报告期“${f.period}”无效。请写四位年份，如 2023；本方案的报告期为 ${f.from}—${f.to} 年。`,
  'list-twice': (f) =>
    `“${f.file}”里有两张${f.list}（工作表“${f.first}”和“${f.second}”）。请只保留最终的一张后再报。`,
  'held-back': (f) =>
    `“${f.file}”本身可以读入，但同批中有文件被拒收，因此没有写入。请处理被拒收的文件后重新导入，或允许先收下合格的文件。`,
  'questions-open': (f) =>
    `“${f.file}”有 ${f.count} 处要由人确认，暂未收下。第一处：${f.first}请逐处回答后继续，不必重新选择文件。`,
  'question-unknown': (f) =>
    `“${f.file}”里没有编号为“${f.question}”的问题，可能文件已换。请重新导入，按新的问题作答。`,
  'answer-unknown': (f) =>
    `对“${f.file}”中问题“${f.question}”的回答“${f.key}”不在目录中。请从候选中选一个，或写明目录中的编号。`,
  'answers-unreadable': (f) =>
    `读不懂回答文件“${f.file}”（${f.what}）。请写成 JSON 数组，每条含 file、question、key、remember。`,
  'alias-target-unknown': (f) => `目录中没有${f.kind}“${f.target}”。请核对编号或名称。`,
  'alias-name-empty': (f) => `“${f.name}”里没有可用于比对的文字。请写出表中的名称。`,
  'alias-taken': (f) =>
    `“${f.name}”已对应到${f.kind}“${f.target}”，没有改动。如要改为别的，请先收回原来的对应关系。`,
  'alias-unknown': (f) => `没有编号为 ${f.id} 的名称对应，或它已被收回。请用 aliases list 查看现有的。`,
  'profile-unknown': (f) => `没有编号为 ${f.id} 的表式对应，或它已被收回。请用 profiles list 查看现有的。`,
  'adjustment-field': (f) =>
    `${f.list}的“${f.field}”不能调整：它不是填报数，或表中没有这一栏。可以调整的有：${f.known}。`,
  'adjustment-row': (f) =>
    `${f.unit}的${f.list}里没有“${f.row}”这一行，目录中也没有这一项，无从调整。请核对编号或名称。`,
  'adjustment-rows': (f) =>
    `${f.unit}的${f.list}里有 ${f.count} 行都是“${f.row}”。请写明是第几行，如“${f.example}”。`,
  'adjustment-value': (f) => `“${f.to}”不能作为调整数。这一格应为${f.wanted}。`,
  'adjustment-measure': (f) =>
    `“${f.measure}”不能换算成目录的计量单位（${f.unit}）。请改用可以换算的单位，或直接按目录单位填写。`,
  'adjustment-same': (f) => `这一格现在就是“${f.to}”，没有改动。`,
  'adjustment-unknown': (f) => `没有编号为 ${f.id} 的市级调整，或它已被收回。请用 adjustments 查看现有的。`,
  'reason-poor': (f) => `没有记下：${f.why}`,
  'detail-missing': (f) => `没有记下：缺${f.what}。请补上后再提交。`,
  'finding-unknown': (f) => `没有编号为“${f.finding}”的问题，可能已经改正。请重新审核后再试。`,
  'explanation-blocking': (f) =>
    `“${f.rule}”是强制性审核，不能以说明代替改正。请退回${f.unit}更正、由市级调整，或办理豁免。`,
  'explanation-permit': (f) =>
    `“${f.rule}”是准强制性审核，须经市级允许才能说明。请写明由谁、依据什么允许（命令行用 --permit）。`,
  'explanation-needless': (f) => `“${f.rule}”是提示性审核，知悉即可，不需要说明。`,
  'explanation-repeated': (f) =>
    `同样的说明已用于 ${f.count} 处。如果各处原因确实相同，请确认后再提交（命令行用 --confirm）。`,
  'explanation-unknown': (f) => `没有编号为 ${f.id} 的说明，或它已被收回。请用 explanations 查看现有的。`,
  'exemption-date': (f) => `豁免的截止日期“${f.until}”无效。请写今天或以后的日期，如 2024-12-31。`,
  'exemption-rule': (f) => `没有编号为“${f.rule}”的审核规则。请用 check --json 查看规则编号。`,
  'exemption-unknown': (f) => `没有编号为 ${f.id} 的豁免，或它已被收回。请用 exemptions 查看现有的。`,
  'decision-unfit': (f) => `没有记下这项决定：${f.what}`,
  'decision-unknown': (f) => `没有编号为 ${f.id} 的汇总决定，或它已被收回。请用 decisions 查看现有的。`,
  'table-measure': (f) => `“${f.from}”不能换算成“${f.to}”。请换一个计量单位。`,
  'sign-off-none': (f) => `${f.period} 年的汇总结果还没有定稿，没有可以对照的。请先定稿。`,
  'sign-off-same': (f) =>
    `没有定稿：${f.period} 年的汇总结果与第 ${f.id} 号定稿相同（${f.hash}），不需要再定一次。`,
  'sign-off-unknown': (f) => `没有编号为 ${f.id} 的定稿，或它已被收回。请用 sign-off list 查看现有的。`,
  'library-missing': (f) => `找不到数据文件“${f.file}”。请先新建，或检查它的位置。`,
  'library-exists': (f) => `数据文件“${f.file}”已经存在，没有改动它。请换一个文件名，或直接打开它。`,
  'library-not-ours': (f) => `“${f.file}”不是汇表的数据文件，没有改动它。请选择扩展名为 .hbk 的文件。`,
  'library-damaged': (f) => `数据文件“${f.file}”没有通过完整性检查，没有改动它。请用最近的备份恢复。`,
  'library-from-the-future': (f) =>
    `数据文件“${f.file}”由更新版本的汇表建立（结构 ${f.found}，本程序支持到 ${f.supported}）。请升级汇表后再打开。`,
  'library-locked': (f) => `数据文件“${f.file}”正被另一个程序写入。请关闭另一处打开的汇表后重试。`,
  'runtime-too-old': (f) =>
    `运行环境 Node ${f.found} 过旧，至少需要 ${f.needed}。请在项目文件夹运行 npm start，它会使用自带的运行环境。`,
  'port-taken': (f) =>
    `端口 ${f.port} 已被其他程序占用，没有启动。请用 --port 换一个端口，或不写 --port，由程序自选。`,
  'page-not-built': (f) => `找不到界面文件（${f.folder}）。请在项目文件夹运行 npm start，它会先构建界面。`,
  'catalogue-unfit': (f) => `目录没有改动：${f.where}不合规（${f.what}）。请改正后重试。`,
  'history-empty': (f) => `没有可以${f.what}的操作。`,
  'history-moved': (f) =>
    `没有${f.what}：数据文件刚被另一个窗口或另一个人改动过，${f.next === '' ? `现在没有可以${f.what}的操作` : `现在要${f.what}的是“${f.next}”`}。请看过操作记录后再试。`,
  'history-refused': (f) => `不能${f.what}“${f.operation}”，数据没有改变。原因：${f.why}`,
  'rule-unknown': (f) => `没有编号为“${f.id}”的审核规则。请用 rules 查看现有规则。`,
  'rule-not-understood': (f) => `规则“${f.name}”没有保存：${f.what}`,
  'rule-contradicts': (f) => `规则“${f.name}”没有保存，它与强制性规则矛盾：${f.what}请先改正其中一条。`,
  'rule-built-in': (f) =>
    `“${f.name}”是内置规则，不能${f.what}；可以改级别、允许误差和说明，也可以停用后另建一条。`,
  'rule-of-office': (f) => `“${f.name}”是自建规则，没有内置的内容可以恢复；不需要时可以删除。`,
  'folder-unwritable': (f) =>
    `不能写入文件夹“${f.folder}”（${f.reason}）。请换一个文件夹，或检查权限和剩余空间。`,
  'folder-taken': (f) => `文件夹“${f.folder}”里已有其他内容，为免覆盖没有写入。请换一个空文件夹。`,
  'nothing-received': (f) => `${f.period}年还没有收到任何报表。请先导入各单位的报表。`,
  'figure-unknown': (f) => `没有这个数据：${f.figure}。请核对序号或名称。`,
  'source-unknown': (f) => `找不到来源“${f.source}”。请刷新后重试。`,
  'versions-too-few': (f) =>
    f.known === ''
      ? `${f.unit}${f.period}年还没有收到报表，没有可对比的版本。请先导入。`
      : `${f.unit}${f.period}年只收到第${f.known}版，没有可对比的另一版。请在收到新的一版后再对比。`,
  'version-unknown': (f) =>
    `${f.unit}${f.period}年没有第${f.version}版，或它的导入已撤销。可对比的版本有：${f.known}。`,
  'version-pair-unknown': (f) =>
    `第${f.version}版中${f.count === '0' ? '没有' : `有 ${f.count} 行都叫`}“${f.row}”${f.count === '0' ? '这一行' : ''}。请用对比结果中的行标识指明，如“项目清单!B12”。`,
  'version-pair-unfit': (f) =>
    `“${f.from}”和“${f.to}”不能认作同一行：不在同一张清单，或其中一行已认作别的行。请核对后重新指明。`,
  'format-unsupported': (f) => `不能输出“${f.format}”格式。可用的格式：${f.known}。`,
  'proof-failed': (f) =>
    `文件“${f.file}”写出后复核不符（${f.what}），本批文件没有放入目标文件夹。请重试；如再次出现，请保留数据文件并报修。`,
  'query-unknown': (f) => `没有编号为“${f.code}”的核实。请用 query list 或在核实页查看现有的编号。`,
  'query-state': (f) =>
    `核实 ${f.code} 现在是“${f.state}”，不能改为“${f.wanted}”。请刷新后按它现在的进展处理。`,
  'query-not-resubmitted': (f) =>
    `核实 ${f.code} 的答复是“${f.answer}”，填报内容还没有变化，不能认可。请等新报的一版导入后再认可；不再追问的，可以办结。`,
  'query-blocking': (f) =>
    `核实 ${f.code} 是强制性的，说明原因不能代替更正，不能认可。请退回要求更正，或登记豁免后办结。`,
  'query-reason-missing': (f) => `退回核实 ${f.code} 要写明原因，填报单位才知道还缺什么。请补写后重试。`,
  'query-names-other': (f) =>
    `发给${f.unit}的问题里提到了“${f.other}”，没有保存。核实单只能写本单位的情况，请改写后重试。`,
  'query-text-missing': (f) => `发给${f.unit}的问题没有写内容。请写明要核实什么。`,
  'query-cell-unknown': (f) =>
    `${f.unit}现行报表的工作表“${f.sheet}”中，${f.ref} 不是读入的单元格。请在审核页选报表中的单元格。`,
  'queries-none': (f) => `${f.unit}${f.period}年没有要发出的核实。请先从审核结果中提出。`,
  'query-codes-missing': (f) =>
    `“${f.file}”里没有核实编号，无法对到问题，没有收下。隐藏列可能被删去，请填报单位用发出的核实单重填。`,
  'query-header-missing': (f) =>
    `“${f.file}”的工作表“${f.sheet}”没有“处理方式”“答复”的表头，认不出答复写在哪里，没有收下。请补回表头后再读。`,
  'template-format': (f) =>
    `“${f.file}”是${f.found}，不能作套打模板。请在 WPS 或 Excel 中另存为不带宏、不设密码的 xlsx 后再用。`,
  'template-name-missing': (f) =>
    `模板“${f.file}”中${f.what}，不知道填在哪里。请选中要重复的明细行，在名称框中写“明细”；再在它第一行的各格写“列_栏目名”，如“列_产生量”。`,
  'template-name-unknown': (f) =>
    `模板“${f.file}”中的名称对不上清单的栏目：${f.names}。请改成清单的栏目名。可用的栏目：${f.known}。`,
  'template-name-place': (f) => `模板“${f.file}”不能填入：${f.what}。请在名称管理器中改正后重试。`,
  'template-unfit': (f) =>
    `模板“${f.file}”没有填入：${f.where}不能随明细行增减而移动（${f.why}）。请在模板中改动或删去它后重试。`,
  'template-counts-twice': (f) =>
    `模板“${f.file}”没有填入：${f.where}把明细各行加在一起，而明细中还有小计、其中等行，会重复计算。请改用名称“合计_栏目名”填合计，或把“明细”改名为“明细项”只填各项。`,
  'target-exists': (f) => `“${f.file}”已经存在，为免覆盖没有写入。请换一个文件名，或先移走原来的文件。`,
  cancelled: () => '已取消，数据没有改变。',
  internal: (f) =>
    `程序内部出错，数据没有改变。详情已记入日志（编号 ${f.reference}）。请重试；如再次出现，请把日志交给维护人员。`,
}
