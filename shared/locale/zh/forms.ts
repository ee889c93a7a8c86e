/** Words of the blank forms (布表) and of their guide. */
export const formWords = {
  /** Offered to choose where something is none of the unit's business. */
  notApplicable: '不适用',
  /** Heads the column that is not seen; the reader knows it by this name. */
  idColumn: '行标识',
  lead: '浅黄色单元格由本单位填写，其余已锁定；单元格变红表示填写有矛盾或缺漏，请核对。填法、符号和指标解释见工作表“填报说明”。',
  title: (unit: string, period: string) => `${unit}${period}年填报表`,
  file: (position: number, unit: string, period: string) =>
    `${String(position).padStart(2, '0')}-${unit}${period}年填报表.xlsx`,
  day: (year: string, month: number, day: number) => `${year}年${month}月${day}日`,
  folder: (library: string) => `${library}-布表`,
  progress: {
    write: (file: string, done: number, total: number) => `已生成并核对 ${done}/${total}：${file}`,
  },
  guide: {
    sheetName: '填报说明',
    title: (unit: string, period: string) => `${unit}${period}年报表填报说明`,
    issued: (city: string, document: string) => `${city}　${document}`,
    columns: { seq: '序号', subject: '事项', text: '说明' },
    sections: {
      how: '一、怎样填报',
      signs: '二、符号和空格的含义',
      lists: '三、各清单要求',
      indicators: '四、指标解释',
    },
    how: {
      what: '填什么',
      whatText: (sheets: readonly string[]) =>
        `本表共 ${sheets.length} 张清单：${sheets.join('、')}。填写浅黄色单元格；其余单元格已锁定，没有设密码，请不要解锁修改。`,
      numbers: '数值',
      numbersText:
        '直接填数字，不写单位，单位以“计量单位”或分子、分母指标后的括号为准；位数多的照实填，不要四舍五入成整数。百分率按百分数填写：85.2% 填 85.2，也可以填 85.2%。',
      ratios: '比率',
      ratiosText: '分子、分母和完成值都要填。全市数按分子合计除以分母合计计算，只有完成值的不参加汇总。',
      red: '变红的单元格',
      redText:
        '表示本行的数有矛盾或缺漏，如分子大于分母、部分大于整体、率超过 100%、废物收支不平衡、负数、数字格里写了文字、该填的没填。确属实情的可以保留，并在备注中说明。',
      choices: '下拉列表',
      choicesText: '完成情况、项目状态等从下拉列表中选择。',
      rows: '增加行',
      rowsText:
        '目录外的废物、新的项目填在清单末尾的空行里；空行不够可以插入行。可以排序、筛选、调整列宽行高；请不要把一行的名称粘贴到另一行。',
      before: '上年数',
      beforeText: '“上年”各栏由市级按上年上报的数填好，供对照；如有出入请说明，不要改动。',
      due: '报送时间',
      dueText: (day: string) => `请于 ${day}前报出。`,
      back: '怎样交回',
      backText:
        '填好后把这个文件原样交回，文件名可以改，用 WPS 或 Excel 存成 xlsx、xls、ods 都可以，不需要另外做对应关系。需要纸质件的，四张清单可以直接打印，签字盖章。',
      ask: '咨询',
      askText: (office: string, contact: string, phone: string, email: string) =>
        [
          office || '　　　　　　　　',
          `联系人：${contact || '　　　　'}`,
          `电话：${phone || '　　　　　　'}`,
          ...(email === '' ? [] : [`邮箱：${email}`]),
        ].join('　'),
    },
    signs: {
      zero: '0',
      zeroText: '有这项业务，本年数值是零。',
      blank: '空格',
      blankText: '尚未掌握，视为没有填报；请在备注中说明原因。',
      'not-applicable': '没有这项业务',
      'not-applicableText': (signs: string) => `填“不适用”，下列写法同样认作不适用：${signs}`,
      'below-unit': '不足最小计量单位',
      'below-unitText': (signs: string) => `有数，但小于所用计量单位，可写：${signs}`,
      withheld: '保密或暂时不能提供',
      withheldText: (signs: string) => `不计入汇总，可写：${signs}`,
      separator: '　',
    },
    indicator: {
      name: (name: string, unit: string | null) => (unit === null ? name : `${name}（${unit}）`),
      onlyCity: '由市级填报，各单位填“不适用”。',
      onlyUnit: (unit: string) => `由${unit}填报，其他单位填“不适用”。`,
      inWords: '用文字填写。',
      inParts: (parts: readonly string[]) => `${parts.join('、')}分行填报。`,
    },
  },
} as const
