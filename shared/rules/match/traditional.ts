// Traditional and simplified in turn. Only characters that mean one simplified character in names; 乾 is not here: 乾县.
const pairs =
  '業业廢废處处產产國国縣县區区鄉乡鎮镇臺台灣湾廣广東东連连雲云漢汉濱滨淩凌贛赣澤泽蘇苏揚扬鹽盐錫锡場场廠厂礦矿鋼钢鐵铁鋁铝銅铜錳锰鉛铅鋅锌鎳镍鎢钨鍋锅爐炉煉炼脫脱漿浆積积強强總总額额數数標标準准類类別别' +
  '項项設设備备機机構构組组織织職职責责務务領领導导議议會会辦办員员單单編编號号環环態态護护綠绿農农漁渔養养種种稈秆藥药醫医療疗衛卫藝艺術术學学險险無无汙污髒脏濕湿廚厨餘余蓋盖鋪铺樓楼築筑裝装遷迁舊旧電电' +
  '氣气熱热發发髮发輸输變变壓压網网線线運运輪轮車车輛辆島岛嶼屿財财稅税費费價价貨货幣币銀银錢钱貸贷資资購购銷销貿贸營营個个體体戶户報报統统計计調调檢检測测驗验監监審审評评認认證证書书記记錄录檔档與与從从' +
  '來来開开關关閉闭閱阅門门間间問问題题達达進进過过還还遠远邊边適适選选實实際际現现規规範范圍围劃划劑剂創创勞劳動动勢势勝胜協协參参雙双衝冲決决況况淨净涼凉減减溝沟溫温滅灭滿满漲涨潔洁濃浓濟济濾滤瀋沈灑洒' +
  '灘滩點点煙烟燒烧爾尔牆墙獎奖獲获穫获瑪玛畝亩畫画當当疊叠盤盘眾众礎础確确禮礼穀谷穩稳窮穷競竞節节籌筹簡简簽签糧粮糾纠紀纪約约級级紙纸紡纺純纯細细結结給给絕绝絲丝經经綜综維维緊紧縮缩績绩繼继續续纖纤罰罚' +
  '聯联聲声膠胶臨临興兴艦舰莊庄華华萬万葉叶蓮莲薩萨藍蓝蘭兰蘆芦虛虚蟲虫補补製制複复見见視视覽览觀观訂订討讨訓训許许詢询試试話话該该詳详誤误說说課课請请論论諾诺謀谋講讲讓让豐丰負负貢贡賈贾賓宾賠赔質质贊赞' +
  '趙赵躍跃軌轨軍军軟软載载較较輕轻輻辐轄辖轉转辭辞違违遞递遺遗鄭郑鄰邻釀酿釋释針针鈉钠鈣钙鉀钾鋰锂錦锦鍵键鎂镁鏈链鐘钟鍾钟鑄铸鑑鉴長长閘闸陝陕陽阳陰阴陳陈陸陆隊队階阶隨随雜杂離离難难靈灵靜静響响頁页頂顶' +
  '順顺須须預预頓顿頻频顆颗願愿風风飛飞飼饲飲饮館馆馬马騰腾驅驱驛驿魚鱼魯鲁鮮鲜鳥鸟鳳凤鴨鸭鵝鹅鷄鸡雞鸡麗丽麥麦黃黄黨党齊齐齒齿龍龙龜龟寧宁寶宝將将層层嶺岭歲岁師师帶带幹干廈厦應应慶庆懷怀憑凭戰战據据擔担' +
  '擁拥損损換换揮挥搶抢擬拟擴扩攝摄斷断於于時时晉晋曆历曉晓極极榮荣樣样樹树橋桥檳槟權权歡欢歷历殘残殼壳氫氢沒没淺浅滄沧澗涧濰潍瀏浏灤滦災灾烏乌煥焕牽牵狀状猶犹瓊琼畢毕瘡疮皺皱睜睁禍祸稱称窩窝竄窜筆笔筍笋' +
  '簾帘糞粪紅红緣缘縱纵繪绘羅罗義义習习聖圣肅肃腦脑膚肤臘腊舉举萊莱蔣蒋薦荐蠶蚕訊讯註注誌志諸诸譯译讀读貯贮賬账賴赖贏赢趨趋跡迹軸轴輝辉輯辑邁迈鄧邓醬酱鈾铀鉻铬銳锐鎘镉鏡镜閃闪闊阔隴陇雖虽霧雾頒颁頸颈飾饰' +
  '餅饼駐驻駝驼鹼碱鹹咸麵面亞亚倉仓偉伟側侧傑杰傳传債债億亿儀仪優优儲储兒儿內内兩两冊册凍冻劉刘劇剧勵励匯汇彙汇卻却嚴严喪丧喬乔嗎吗園园圓圆圖图團团壞坏壽寿夢梦奪夺奮奋婦妇孫孙寬宽寫写對对屆届屬属岡冈崗岗' +
  '嶽岳巒峦幾几庫库廟庙彎弯徑径後后復复徵征愛爱慣惯憲宪懸悬戲戏掃扫採采揀拣擇择攔拦敵敌暫暂條条棄弃棟栋樁桩歐欧殺杀毀毁漸渐潛潜澆浇濁浊灝灏爭争獨独瑣琐異异疇畴盜盗硯砚碼码'

// Look-alikes that no name means: 巿 (fú) printed for 市, 汩 (gǔ) for 汨.
const lookAlikes = '巿市汩汨囯国'

function tableOf(text: string): Map<string, string> {
  const characters = [...text]
  const table = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const [from = '', to = ''] = characters.slice(at, at + 2)
    if (from !== to) table.set(from, to)
  }
  return table
}

const simplified = tableOf(pairs + lookAlikes)
const foldable = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

/** The text with traditional characters written simplified (繁→简), and look-alike misprints as what they stand for. */
export function simplify(text: string): string {
  return text.replace(foldable, (character) => simplified.get(character) ?? character)
}
