/**
 * A common character for every syllable and tone, tone 1 first, "-" where there is none, the neutral one fifth. Each has
 * only this reading, so every engine says it the same way. Taken from frequent characters with one reading in
 * dictionaries, and kept only where espeak-ng says character and pinyin alike.
 */
const TABLE = [
  'a锕---啊 ai埃癌矮爱 an安-俺案 ang肮昂-盎 ao-嗷袄澳 ba八拔靶霸吧 bai掰白百败 ban班-版半 bang帮-绑棒 bao包雹保报 bei杯--备',
  'ben锛-本笨 beng崩甭-泵 bi逼鼻比必 bian编-贬变 biao标-表鳔 bie憋蹩 bin宾--殡 bing兵-饼病 bo波博跛檗 bu逋-补部 ca擦',
  'cai猜才彩菜 can餐残惨灿 cang仓 cao操槽草 ce---测 cen-岑 ceng-层-蹭 cha插察镲岔 chai钗柴-虿 chan搀缠产忏 chang昌常昶唱',
  'chao超潮炒 che砗-扯撤 chen琛陈碜衬 cheng撑成逞秤 chi吃持齿赤 chong充虫宠铳 chou抽筹丑 chu出除储触 chuai搋--踹 chuan穿船喘串',
  'chuang窗床闯怆 chui吹垂 chun春纯蠢 chuo戳--辍 ci疵词此次 cong葱从 cou---凑 cu粗徂-促 cuan蹿--窜 cui催-璀脆 cun村存忖寸',
  'cuo搓痤-错 da搭达 dai呆-歹代 dan丹-胆但 dang裆-党档 dao刀-导到 de-德--的 deng登-等邓 di低敌抵第 dia--嗲 dian颠-点电',
  'diao雕-屌掉 die跌叠 ding盯-顶定 diu丢 dong东-懂动 dou兜-抖豆 du督独赌渡 duan端-短断 dui堆--对 dun吨-盹盾 duo多夺躲舵',
  'e婀额-饿 en恩--摁 er-而尔二 fa發罚法珐 fan翻凡反饭 fang方防访放 fei非肥匪费 fen纷焚粉奋 feng封逢讽奉 fou--缶 fu肤福府复',
  'ga旮噶-尬 gai该-改概 gan甘-感赣 gang刚 gao高-搞告 ge歌隔舸铬个 gen根--亘 geng耕-梗 gong公-拱贡 gou沟-狗构 gu孤-古故',
  'gua瓜-寡挂 guai乖-拐怪 guan关-管惯 guang光-犷逛 gui规-鬼贵 gun--滚 guo锅国果過 hai-孩海害 han憨含喊汉 hang-航-沆',
  'hao蒿毫郝耗 he诃河-赫 hei黑 hen-痕很恨 heng-衡 hong轰洪 hou齁猴吼后 hu呼湖虎护 hua花滑-话 huai-怀-壞 huan獾环缓换',
  'huang荒黄谎 hui挥回毁汇 hun婚魂-诨 huo-活火或 ji机及己计 jia加颊甲架 jian坚-简建 jiang江-讲酱 jiao交-搅较 jie接杰姐界',
  'jin金-紧进 jing精-警境 jiong--囧 jiu究-酒就 ju居局举具 juan捐--倦 jue噘绝 jun军--郡 ka喀-鉲 kai开-凯 kan刊-砍瞰',
  'kang康--抗 kao尻-考靠 ke科-渴克 ken--肯 keng坑 kong崆-孔控 kou抠-口扣 ku哭-苦库 kua--垮跨 kuai--蒯快 kuan宽-款',
  'kuang匡狂-矿 kui亏葵跬愧 kun昆-捆困 kuo---扩 la垃旯-辣啦 lai-来-赖 lan-兰览烂 lang啷狼朗浪 lao捞劳老酪 le---叻了',
  'lei-雷垒类 leng--冷愣 li-离理力 lian-联脸练 liang-良两亮 liao-疗-料 lie---列 lin拎林凛赁 ling-灵领另 liu熘流柳',
  'long-龙拢 lou-楼篓漏 lu噜炉鲁路 luan-挛卵乱 lun-轮 luo-罗裸洛 lv-驴旅律 lve---略 ma妈麻马骂吗 mai-霾买卖 man颟蛮满慢',
  'mang-忙莽 mao-毛卯貌 me----么 mei-梅美妹 men-门-焖们 meng-盟猛梦 mi咪迷米密 mian-棉免面 miao喵描秒妙 mie咩--灭',
  'min-民敏 ming-名酩命 miu---谬 mo摸魔-末 mou哞谋某 mu-毪母目 na-拿雫纳 nai--奶耐 nan囡男腩 nang囔-曩 nao孬挠脑闹',
  'ne---讷呢 nei--馁內 nen---嫩 ni妮尼你逆 nian拈年碾念 niang---酿 niao--鸟脲 nie捏--涅 nin-您 ning-凝-佞 niu妞牛纽',
  'nong-农 nou---耨 nu-奴努怒 nuan--暖 nuo-挪-诺 nv--钕衄 nve---虐 o噢 ou欧-偶怄 pa啪爬-怕 pai拍牌-派 pan攀盘-判',
  'pang乓庞 pao抛袍-砲 pei胚培-配 pen-盆 peng烹朋捧碰 pi批皮匹屁 pian偏骈谝骗 piao飘瓢瞟 pie瞥-苤 pin拼贫品聘 ping乒平',
  'po坡婆叵破 pou剖 pu扑葡普舖 qi七旗起气 qia掐-峠恰 qian千前遣欠 qiang枪墙襁炝 qiao敲桥巧窍 qie---窃 qin侵琴寝沁 qing清情请庆',
  'qiong-穷 qiu秋球糗 qu驱衢取去 quan悛全犬劝 que缺瘸-确 qun逡群 ran-然染 rang-瓤壤让 rao-饶扰绕 re--惹热 ren-人忍认',
  'reng扔仍 ri---日 rong-容冗 rou-柔-肉 ru-如乳入 ruan--软 rui-蕤蕊瑞 run---润 ruo---弱 sa仨--萨 sai腮--赛',
  'san三-伞 sang桑-嗓 sao搔-嫂瘙 se---瑟 sen森 seng僧 sha杀啥傻霎 shai筛--晒 shan山-闪善 shang商-赏尚 shao烧勺-绍',
  'she奢舌-设 shen身神审肾 sheng生绳-圣 shi师时使是 shou收-手受 shu书赎鼠树 shua唰-耍 shuai摔-甩帅 shuan栓--涮',
  'shuang双-爽 shui--水税 shun--吮顺 shuo---朔 si斯-死四 song松-耸送 sou搜-叟 su酥俗-速 suan酸--算 sui虽随髓碎',
  'sun荪-损 suo梭-所 ta他-塔榻 tai胎抬-太 tan贪谈坦探 tang羰堂躺烫 tao涛逃讨套 te---特 teng-腾 ti梯题-替 tian天田舔',
  'tiao佻迢-眺 tie贴-铁餮 ting听停挺 tong樋童统痛 tou偷投-透 tu突图土兔 tuan湍团疃 tui推颓腿退 tun吞臀氽 tuo脱陀妥唾 wa挖娃佤袜',
  'wai歪--外 wan湾完晚腕 wang汪-网望 wei微维伟位 wen温文稳问 weng翁-蓊瓮 wo窝-我卧 wu屋吴五物 xi西习喜细 xia瞎辖-下 xian先闲显现',
  'xiang香祥想向 xiao消崤小效 xie歇协写谢 xin心--衅 xing星型醒性 xiong胸雄 xiu修-朽秀 xu需徐诩续 xuan宣悬选炫 xue薛学雪谑',
  'xun勋寻-训 ya押牙痖亚 yan烟言演验 yang央阳养样 yao邀摇咬药 ye椰揶也业 yi一移以意 yin因银引印 ying英营影硬 yo唷 yong拥颙永用',
  'you优游友又 yu淤于宇预 yuan渊原遠院 yue曰--月 yun氲云允运 za匝杂 zai灾-宰在 zan簪-昝赞 zang赃--葬 zao遭凿早造 ze-则-仄',
  'zei-贼 zen--怎谮 zeng增--赠 zha渣闸眨诈 zhai摘宅窄债 zhan沾-展战 zhang张-掌账 zhao招-找照 zhe遮哲者浙 zhen真-诊镇',
  'zheng争-整政 zhi之直指制 zhong终-肿众 zhou州妯肘咒 zhu诸逐主住 zhua抓 zhuan专-轉撰 zhuang装--状 zhui锥--坠 zhun谆-准',
  'zhuo桌卓 zi资-紫自子 zong宗-总粽 zou邹-走奏 zu租族组 zuan--纂攥 zui--嘴最 zun尊-撙 zuo-昨左做',
].join(' ');

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  TABLE.split(' ').flatMap((entry) => {
    const syllable = entry.replace(/[^a-z]/g, '');
    return [...entry.slice(syllable.length)].map(
      (character, at) => [`${syllable}${at + 1}`, character] as const,
    );
  }),
);

/**
 * A character that is always read so; undefined when there is none.
 *
 * @param reading a syllable with its tone, `chong2`; ü is written v, and the neutral tone 5.
 */
export function characterFor(reading: string): string | undefined {
  const character = CHARACTERS.get(reading);
  return character === '-' ? undefined : character;
}
