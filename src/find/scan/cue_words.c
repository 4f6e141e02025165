/* The closed lists of words behind the cues: facts of the two languages, own compilation. */
#include "find/scan/cue_words.h"

const struct cue_list cue_lists[] = {
    {CUE_FUNCTION,
     "的 了 在 是 与 和 由 被 对 从 向 于 为 将 把 给 以 及 或 但 而 则 也 都 就 还 又 才 只 让 使 "
     "等 说 称 并 且 若 虽 因 所 之 着 过 吗 呢 吧 啊 这 那 该 其 他 她 它 我 你 您 们 此 每 各 某 "
     "以及 或者 但是 而且 因为 所以 如果 虽然 由于 关于 对于 根据 按照 通过 随着 作为 包括 例如 "
     "比如 像 据 自 至 到 跟 同 较 比 没 不 未 很 最 更 已 曾 正 仍 再 刚 即 均 共 约 超 近 前 后 "
     "来自 其中 之一 以来 时 中 上 下 里 内 外 间 "
     "嘅 係 咗 喺 佢 哋 啲 唔 冇 睇 嚟"},
    {CUE_NEVER_NAME, "的 了 在 是 和 与 被 对 从 向 把 给 并 且 也 都 就 还 又 吗 呢 吧 啊 这 那 "
                     "该 其 他 她 它 我 你 您 们 没 不 "
                     "说 称 说道 表示 嘅 係 咗 喺 佢 哋 啲 唔"},
    {CUE_LINK, "和 与 及 以及 跟 同 、 and & or 或"},
    {CUE_VERB,
     "加入 离开 收购 投资 成立 任职 公开 支持 领导 创立 创办 创建 组建 设立 聘请 聘用 招募 挖走 "
     "挖来 任命 签下 加盟 入职 辞去 卸任 就职于 任职于 供职于 毕业于 就读于 参加 出席 会见 访问 "
     "抵达 前往 告诉 责成 责令 督促 起诉 指控 调查 收到 接受 击败 战胜 赢得 获得 使用 采用 基于 "
     "搭载 发布 推出 "
     "开发 研发 生产 制造 上线 出品 购买 出售 合作 携手 联手 竞争 位于 总部位于 担任 出任 就任 "
     "共建 合建 合办 结成 筹建 搭建 开设 开办 签署 签订 达成 举办 联合成立 联合创办 共同成立 共同创办 "
     "解雇 解聘 撤换 开除 罢免 炒掉 换掉 流失 控告 拜访 约谈 采访 指责 感谢 祝贺 提拔 更换 挽留 "
     "续约 "
     "官宣 换上 招揽 撤掉 撤下 弃用 赶走 送走 换下 处分 裁掉 劝退 续聘 羁押 抓捕 通缉 举报 状告 "
     "怒斥 "
     "痛批 炮轰 致电 致函 慰问 悼念 缅怀 追责 声援 举荐 推荐 推举 提名 指派 指定 委派 钦点 "
     "兼任 接任 当选 带领 率领 执掌 主持 负责 有 到 去 来 进 出 见 打 找 用 买 卖 看 做 想 要 "
     "会 "
     "能 可 应 须 需 请 叫 名为 叫做 成为 作为 反对 批准 否认 表示 宣布 要求 批评 帮助 隶属 隶属于 "
     "旗下 所属 包含 涉及 联合 协助 面对 邀请 代表 进入 回到 返回 离职 退出 入股 领投 跟投 参股 "
     "买下 主营"},
    {CUE_ACT,
     "出生 毕业 加入 加盟 担任 出任 就任 兼任 现任 离开 离职 辞职 辞去 卸任 退休 创立 创办 创建 "
     "获得 荣获 赢得 夺得 击败 执导 主演 撰写 发表 研究 领导 负责 主持 接任 当选 入选 参加 出席 "
     "会见 抵达 访问 介绍 回忆 坦言 坐在 站在 带领 率领 起诉 提出 拒绝 决定 曾 曾任 则 也 还 又 "
     "仍 就 已 将 去世 逝世 病逝 今年 生于 来自 写 拍 唱 走 笑 没有 并 一直 认为 希望 相信 解释 "
     "梅开二度 独中两元 上演帽子戏法 一锤定音 "
     "能说 能讲 能唱 能演 能写 力压 力克 力挫 力挺 力邀 力争 育有 因与 因病 因伤 因涉嫌 因不满 "
     "因公 "
     "因故 比对 随队 随团 随父 随母 随后 身着 身穿 身为 身患 身高 身亡 现年 一起 一同 一道 向法院 "
     "向记者 "
     "向警方 向公司 向媒体 "
     "joined joins left leaves founded co-founded led leads runs became won wins wrote died was is "
     "has had will would plays played scored directed hired moved returned grew earned studied "
     "graduated retired resigned married"},
    {CUE_SPEECH,
     "说 表示 称 指出 认为 强调 透露 坦言 直言 宣布 告诉 写道 回应 否认 补充 补充道 说道 介绍 "
     "解释 警告 呼吁 承认 批评 提醒 回忆 坚称 声称 反驳 感叹 问 答 笑道 话 讲 "
     "said says told tells added adds stated announced claimed claims argued argues wrote writes "
     "posted insisted warned warns denied confirmed explained recalled noted joked replied asked "
     "conceded"},
    {CUE_HONORIFIC,
     "mr mr. ms ms. mrs mrs. miss dr dr. sir dame lord lady prof prof. rev rev. sen sen. rep rep. "
     "gov gov. gen gen. lt lt. col col. capt capt. sgt sgt. justice judge pope king queen prince "
     "princess saint madam mx coun cllr 先生 女士 小姐 太太 夫人 博士 教授 老师 同学 医生 律师 "
     "院士 师傅 阿姨 大爷 大妈 奶奶 爷爷 叔叔 姐 哥 老板 总 导 队 某 氏 小姐姐 同志 太 生"},
    {CUE_GENDER_MALE,
     "mr mr. sir lord king prince 先生 爷爷 叔叔 大爷 哥 父亲 丈夫 儿子 哥哥 弟弟 "
     "男 he him his himself father husband son brother actor businessman spokesman "
     "chairman uncle grandfather boy"},
    {CUE_GENDER_FEMALE, "ms ms. mrs mrs. miss dame lady queen princess madam 女士 小姐 太太 夫人 "
                        "阿姨 奶奶 大妈 姐 母亲 妻子 女儿 姐姐 妹妹 女 she her hers herself mother "
                        "wife daughter sister actress businesswoman spokeswoman chairwoman aunt "
                        "grandmother girl"},
    {CUE_KINSHIP,
     "妻子 丈夫 儿子 女儿 父亲 母亲 哥哥 姐姐 弟弟 妹妹 wife husband son daughter father "
     "mother brother sister friend colleague 朋友 同事 搭档 队友 对手 弟子 徒弟 学生"},
    {CUE_TITLE_PREFIX,
     "前 原 现任 时任 前任 联合 共同 副 代理 候任 执行 高级 首席 资深 名誉 常务 former ex- acting "
     "deputy vice senior interim current then longtime founding co- chief executive associate "
     "assistant"},
    {CUE_PERSON_LEFT,
     "由 与 和 跟 对 向 据 让 请 给 替 对于 by with from 被 为 陪同 会见 任命 聘请 "
     "导演 主演 作者 撰文 编剧 摄影"},
    {CUE_PARTICLE, "de van von der den bin ibn al el la le du da di dos das del della ter ten st. "
                   "af av zu y e van_der van_den de_la de_los abu"},
    {CUE_NOT_NAME,
     "the a an this that these those he she it they we you i his her its their our my your if but "
     "and or so for nor yet as at by in of on to up with from into over after before since until "
     "while when where who whom whose which what why how not no yes all any both each few more "
     "most "
     "other some such only own same than too very can will just should now then there here "
     "monday tuesday wednesday thursday friday saturday sunday january february march april may "
     "june july august september october november december mon tue wed thu fri sat sun jan feb mar "
     "apr jun jul aug sep sept oct nov dec today yesterday tomorrow q1 q2 q3 q4 photo image source "
     "editor update updated copyright read related share subscribe comments chapter table figure "
     "page note however meanwhile although though because despite according during about against "
     "among between through without within under above below once one two three four five six "
     "seven eight nine ten first second third last next new old many much several its' let's "
     "am pm tv id ok faq ceo cfo cto coo vp ai ml it pr hr ip ipo gdp eu-wide dna rna covid-19 pdf "
     "also even still perhaps maybe yet again never always often unlike like inside outside asked "
     "born founded based following given"},
    {CUE_PRODUCT_VERB,
     "推出 发布 上线 搭载 开源 研发 开发 launched unveiled released launch unveil "
     "release launches unveils releases introduced ships shipped"},
    {CUE_ORG_NOUN,
     "company startup start-up firm 公司 初创公司 企业 集团 机构 厂商 巨头 创企 "
     "bank group lab maker publisher university charity think_tank agency club "
     "retailer carmaker chipmaker airline supplier manufacturer operator insurer "
     "brokerage lender consultancy studio newspaper magazine broadcaster hospital "
     "museum foundation nonprofit regulator watchdog institute conglomerate "
     "planemaker drugmaker automaker steelmaker brewer glassmaker stationer shipbuilder "
     "shipowner toymaker watchmaker papermaker toolmaker distiller grocer phonemaker "
     "fintech biotech pension_fund hedge_fund fund carrier winery bakery housebuilder homebuilder "
     "unicorn bureau association giant "
     "federation cooperative brewery distributor wholesaler utility outfit discounter refiner "
     "bookmaker confectioner shipyard consortium reinsurer telco supermarket chain orchestra choir "
     "troupe band roaster creamery franchise mill sawmill distillery dairy foundry refinery "
     "smelter gallery theatre theater clinic vineyard tannery bookshop bookstore hotel "
     "restaurant academy seminary hospice 实验室 "
     "初创企业 独角兽 出版社 媒体 品牌 "
     "券商 律所 研究机构 智库 球队 俱乐部 开发商 运营商 供应商 制造商 零售商 经销商 "
     "服务商 代理商 承建商 承包商 分销商 赞助商 生产商 母公司 子公司"},
    {CUE_PRODUCT_NOUN,
     "app model chatbot device phone software platform service browser game drug "
     "vaccine chip rocket 模型 应用 手机 平台 软件 系统 芯片 机器人 游戏 车型 产品 "
     "大模型 聊天机器人 助手 工具 火箭 疫苗 药物 耳机 浏览器 小程序"},
    {CUE_WORK_NOUN,
     "film movie book novel paper album song series documentary play report memoir "
     "essay poem painting 电影 影片 小说 论文 专辑 歌曲 纪录片 电视剧 剧集 新书 报告 "
     "散文 诗集 绘本 话剧 舞剧 歌剧 单曲"},
    {CUE_PLACE_LEFT, "in near outside at 位于 抵达 前往 飞往 落户 迁至 坐落于 设在 来到 回到 赴 在 "
                     "around across throughout toward towards"},
    {CUE_EVENT_SUFFIX,
     "峰会 大会 论坛 博览会 展会 锦标赛 世界杯 奥运会 冬奥会 亚运会 公开赛 大奖赛 "
     "马拉松 电影节 音乐节 艺术节 文化节 书展 车展 邀请赛 双年展 进博会 广交会 "
     "奖 大奖 赛 大赛 冠军赛 联赛 杯 影展 特展 玩展 艺博会 选举 大选 公投 年会 研讨会 会议 开幕式 "
     "颁奖礼 拍卖会 "
     "春拍 秋拍 运动会 世锦赛 亚洲杯 欧洲杯 戏剧节 文学节 购物节 地震 会展 "
     "节 展 祭 嘉年华 时装周 科技周 设计周 战争 演习 典礼 春晚 演唱会 书市 市集 "
     "航展 漫展 交易会 洽谈会 糖酒会 灯会 庙会 龙舟赛 拉力赛 巡回赛 大师赛 总决赛 补选 全会 "
     "战役 之战 起义 事变 惨案 空难 大屠杀 军演 "
     "summit conference festival forum expo olympics marathon championship "
     "championships cup prize award awards biennale open games fair grand_prix "
     "diamond_league tournament fest summit grand_prix derby election day days week prix marathon "
     "meeting convention symposium workshop series regatta stakes invitational triennale "
     "biennial carnival uprising massacre rebellion"},
    {CUE_DEFINES,
     "以下简称 简称 下称 全称 又称 也称 亦称 又名 别名 本名 原名 曾用名 前身为 前身是 英文名 "
     "，字 ，号 又译 又译作 又译为 港译 台译 香港译 台湾译 自号 表字 别号 别称 俗称 旧称 古称 也叫 "
     "又叫 "
     "中文名 人称 绰号 艺名 笔名 昵称 商品名 中文商品名 英文商品名 通用名 外号 化名 署名 网名 真名 "
     "小名 "
     "花名 更名 更名为 改名 改名为 改称 也就是 被称为 江湖人称 人送外号 缩写 英文缩写 "
     "short also better known formerly previously aka nicknamed dubbed hereinafter née sold called "
     "renamed "
     "rebranded changed changes change stands acronym abbreviation abbreviated shortened shorthand "
     "marketed branded real given full legal stage pen pseudonym goes going alias nickname "
     "becomes"},
    {CUE_STUDIES,
     "专攻 主攻 专研 钻研 深耕 深耕于 押注 押注于 长期研究 一直研究 专门研究 主要研究 潜心研究 "
     "毕生研究 从事 长期从事 "
     "致力于 专注于 专注 聚焦 聚焦于 布局 攻克 攻关 研究方向为 研究方向是 研究领域为 研究领域是 "
     "studies researches researching researched specialises_in specializes_in "
     "specialising_in specializing_in specialised_in specialized_in specialist_in expert_in "
     "expert_on experts_in experts_on authority_on research_on research_into works_on worked_on "
     "working_on work_on pioneer_of dedicated_to devoted_to focuses_on focused_on focusing_on "
     "concentrates_on betting_on bets_on bet_on thesis_on"},
    {CUE_OFFICE,
     "股价 董事会 监事会 子公司 大股东 控股股东 高管 管理层 营收 净利润 财报 市值 招股书 "
     "财务总监 首席执行官 首席财务官 董事长 "
     "headquarters headquarter board shareholders shareholder workforce employees workers "
     "factory factories plant plants mill mills warehouse warehouses subsidiary subsidiaries "
     "revenue revenues earnings shares share stock takeover buyout creditors "
     "chief_executive chief_executive_officer ceo chairman chairwoman finance_chief "
     "chief_financial_officer finance_director managing_director general_counsel chief_economist "
     "midfielder striker goalkeeper winger squad"},
    {CUE_TRADE,
     "收购 并购 入股 投资 融资 上市 裁员 成立 生产 推出 发布 上线 研发 开发 招聘 招募 任命 公告 持有 "
     "控股 参股 停产 破产 申请破产 供货 供应 采购 承建 承办 主办 中标 签约 起诉 被罚 亏损 盈利 营收 "
     "拥有 运营 经营 出品 代理 销售 出售 交付 量产 扩产 投产 募资 领投 跟投 官宣 回购 增持 减持 "
     "acquired acquires bought buys agreed_to_buy agrees_to_buy agreed_to_acquire employs employed "
     "manufactures makes supplies supplied sells sold operates operated owns produces produced "
     "launched launches unveiled unveils released releases raised raises hired hires fired fires "
     "poached posted reported reports expects plans issued issues fined fines opened opens closed "
     "closes halted has_halted shut listed filed files sued sues merged merges ships shipped built "
     "builds develops developed invested invests backed backs recalled recalls cut cuts paid pays "
     "published publishes advised advises approved approves banned bans acquired_by based "
     "headquartered owned"},
    {CUE_ANAPHOR,
     "he him his himself she her hers herself it its itself the 他 她 佢 它 其 自己 本人 前者 "
     "后者 该 这 那 此 这家 这款 这座 这部 这本 这所 这支 这项 这辆 那家 那款 那部 那辆 公司 集团 "
     "学校 学院 医院 法院 基金会 协会 研究院 实验室 委员会 俱乐部 乐团 联盟 工作室 出版社 峰会 "
     "他自己 她自己 它自己 牠 对方 this 企业 平台 机构 乐队 球队 团队 博物馆 剧院 天文台 银行 "
     "警方 校方 馆方 院方 局方 资方 主办方 球会 会馆 中心 集團 影片 农会 动物园 合作社 律所 "
     "水族馆 法庭 渔会 剧团 剧社 车队 工会 议会 商会 酒店 报社 书店"},
    {CUE_HOLDS,
     "担任 出任 就任 兼任 现任 时任 曾任 当选 升任 接任 身为 作为 成为 任 是 为 系 成 晋升 获任 "
     "调任 "
     "转任 接替 辞去 卸任 当 做 is was as became become becomes named appointed serves served "
     "elected acting be been"},
    {CUE_ROLE_PREFIX,
     "产品 销售 市场 技术 运营 研发 人力 财务 法务 公关 地区 区域 项目 硬件 软件 设计 海外 国际 "
     "电商 投资 品牌 安全 "
     "内容 数据 算法 工程 移动 体育 财经 美术 艺术 音乐 战略 商务 执行 高级 资深 首席 助理 副 总 "
     "共同 第一 常务 荣誉 "
     "特约 责任 客座 终身 特聘 青年 主任 专职 兼职 场景 表现 培训 教学 科研 战队 创意 行政 采购 "
     "供应 质量 风险 信息 "
     "值班 育种 外科 内科 语文 数学 水利 产品线 农业 法学 训练 骨科 赛事 语言 "
     "研究 电竞 现场 物流 海军 陆军 空军 建设 夜班 供应链 代课 专栏 矿业 政策 "
     "通信 运维 眼科 教育 小学 中学 高中 壁画 通讯 货运 客运 话剧 舞台 舞蹈 "
     "舞美 营运 网络 纪录片 策略 神经 生态 版权 灯光 渠道 海选 消防 测试 流行病学 "
     "民航 民宿 模型 林业 替补 智能驾驶 投资组合 急诊 底盘 展览 导航 客服 宏观 "
     "字幕 字体 学术 声音 图书 后训练 预训练 古籍 发行 制造 出版 公益 公交 "
     "信息技术 住院 人事 交通 专利 主持 联席 轮值 经济 历史 化学 物理 医学 "
     "光学 竞选 内政 外交 财政 能源 环境 文化 旅游 卫生 司法 国防 情报 秘书 "
     "仓库 前厅 摩托车 歌剧 川剧 京剧 昆曲 民谣 现役 随队 随船 驻场 驻团 办案 "
     "指导 签约 评委会 评审团 大中华区 亚太区 中国区 欧洲区 代理 "
     "festival council union opposition team group trade deputy vice senior executive publishing "
     "plant sales finance financial marketing product research creative technical managing "
     "founding general assistant associate chief lead "
     "principal artistic music sports foreign prime second managing scientific medical clinical "
     "political business economics science technology health staff program programme project "
     "regional national global international interim joint honorary emeritus stationery art "
     "investment operations operating engineering design legal communications digital data "
     "security policy public head agriculture economy housing environment fisheries railway "
     "railways manpower budget migration immigration interior transport campaign fire water "
     "mining tourism treasury commerce education climate culture justice "
     "defensive offensive naval military cultural pastoral curatorial "
     "environmental diving ict"},
    {CUE_GAME, "游戏 玩家 手游 端游 网游 独游 单机 试玩 通关 补丁 steam ps5 ps4 switch xbox 主机 "
               "打游戏 电竞 玩 "
               "资料片 关卡 发售 画面引擎 虚幻引擎 unity gamers gameplay console"},
    {CUE_NAMED, "名为 叫做 叫 取名 定名 命名为 产品 平台 推出 发布 上线 搭载 开源 代号 型号 called "
                "named dubbed "
                "sold_as marketed_as known_as launched unveiled"},
    {CUE_THING_SUFFIX,
     "输入法 浏览器 地图 音乐 视频 文档 读书 支付 云盘 邮箱 小程序 手机 大模型 机器人 卫星 火箭 "
     "飞船 探测器 潜水器 "
     "直升机 系统 手表 耳机 汽车 芯片 游戏机 助手 健身环 平台 应用 软件 内核 app"},
    {CUE_MEASURE, "个 名 家 位 台 款 种 项 次 场 部 本 件 条 张 辆 架 只 艘 座 所"},
};

const size_t cue_list_count = sizeof cue_lists / sizeof *cue_lists;
