/**
 * Chinese words for the pictures of the symbol set, one picture a line: its name, then words a carer might look for.
 * English words are in the names themselves; what tiles with the picture say is searched too.
 */
const TABLE = `
alarm-clock 闹钟 时间
anatomical-heart 心脏 心
angry-face 生气 愤怒
antenna-bars 信号 网络
anxious-face-with-sweat 焦虑 紧张 担心
automobile 汽车 车
baby 宝宝 婴儿 孩子
backhand-index-pointing-left 手指 指 左
backhand-index-pointing-right 手指 指 右
backpack 背包 书包
balance-scale 天平 体重
bathtub 浴缸 洗澡
battery 电池 电量
beating-heart 心跳 爱
bed 床 睡觉
bell 铃 提醒
bellhop-bell 服务铃 叫人
bicycle 自行车
birthday-cake 生日 蛋糕
books 书 书本
bouquet 花 花束
bowl-with-spoon 碗 勺子 粥
brain 大脑 脑子
briefcase 公文包 上班 工作
bright-button 亮 亮度
broccoli 西兰花 蔬菜 菜
broken-chain 断开 断链
bullseye 靶心 目标
bus 公交车 巴士
bust-in-silhouette 人 某人
busts-in-silhouette 人们 大家
calendar 日历 日期 日子
camera 相机 照片
camera-with-flash 拍照 闪光灯
candle 蜡烛
card-index-dividers 卡片 目录 全部
carrot 胡萝卜 蔬菜
cat-face 猫
chair 椅子 坐
check-mark-button 对 完成 好了
christmas-tree 圣诞 圣诞树
church 教堂 信仰
cigarette 烟 香烟 抽烟
clamp 夹子 夹
clapper-board 电影
clapping-hands 鼓掌 拍手
clinking-glasses 干杯 庆祝
clipboard 病历 夹板 记录
cloud 云 阴天
coat 外套 大衣 衣服
coconut 椰子
cold-face 冷 冻
collision 撞 碰
compass 指南针 方向
confounded-face 难受 困惑
convenience-store 便利店 商店
cooked-rice 米饭 饭
cookie 饼干 点心
couch-and-lamp 沙发 客厅
counterclockwise-arrows-button 反过来 换 翻面
credit-card 银行卡 信用卡
crescent-moon 月亮 晚上 夜里
cross-mark 错 不
cross-mark-button 取消 错
crown 王冠
crying-face 哭 难过
cup-with-straw 吸管 饮料 喝
custard 布丁 鸡蛋羹
cyclone 头晕 晕
dashing-away 快 跑 放屁
deciduous-tree 树 公园
desert 沙漠 干
dim-button 暗 亮度低
disappointed-face 失望
dog-face 狗
door 门
dove 鸽子 和平
down-arrow 下 往下
down-left-arrow 左下
down-right-arrow 右下
downcast-face-with-sweat 累 疲劳
drooling-face 流口水 口水
drop-of-blood 血 流血 抽血
droplet 水 喝水 水滴
dumpling 饺子
e-mail 邮件 电子邮件
ear 耳朵 听
envelope 信 信封
eye 眼睛 眼
eyes 看 眼睛
face-with-bags-under-eyes 疲倦 黑眼圈
face-with-head-bandage 头疼 受伤
face-with-medical-mask 口罩 生病
face-with-raised-eyebrow 怀疑
face-with-rolling-eyes 翻白眼 无语
face-with-steam-from-nose 气 不服
face-with-tears-of-joy 笑 笑哭
factory 工厂
fearful-face 害怕 恐惧
feather 羽毛 轻 痒
fire 火 烧
fish 鱼
flashlight 手电筒
flexed-biceps 加油 力气 胳膊
floppy-disk 保存 磁盘
flushed-face 脸红 害羞
folded-hands 谢谢 拜托 祈祷
folding-hand-fan 扇子 热
foot 脚
fork-and-knife-with-plate 吃饭 餐具
four-leaf-clover 幸运 四叶草
framed-picture 画 照片
game-die 骰子 游戏
glass-of-milk 牛奶
glasses 眼镜
gloves 手套
glowing-star 星星 闪
grapes 葡萄 水果
green-salad 沙拉 蔬菜
grinning-face-with-smiling-eyes 高兴 开心 笑
guitar 吉他 音乐
hamburger 汉堡
hand-with-fingers-splayed 手 手指
handshake 握手 帮忙
heart-hands 比心 爱
heart-suit 红心 爱
heart-with-ribbon 礼物 爱
high-voltage 电 充电
hiking-boot 登山鞋 鞋
honey-pot 蜂蜜
hospital 医院
hot-beverage 热水 咖啡 热饮
hot-face 热
hot-pepper 辣 辣椒
hourglass-not-done 等 沙漏
house 家 房子
house-with-garden 家 院子
ice 冰
ice-cream 冰淇淋
incoming-envelope 来信 短信
key 钥匙
keyboard 键盘 打字
keycap-0 零 数字
keycap-1 一 数字
keycap-10 十 数字
keycap-2 二 数字
keycap-3 三 数字
keycap-4 四 数字
keycap-5 五 数字
keycap-6 六 数字
keycap-7 七 数字
keycap-8 八 数字
keycap-9 九 数字
knot 结 绑 打结
laptop 电脑 笔记本
leaf-fluttering-in-wind 风 叶子
left-arrow 左 往左
left-facing-fist 拳头 左拳 胳膊
leftwards-hand 左手 手
leg 腿
level-slider 调节 大小
light-bulb 灯 主意
linked-paperclips 回形针 管子
locked 锁 锁上
lotion-bottle 乳液 护肤
lotus 莲花 佛
love-letter 情书
low-battery 没电 电量低
luggage 行李 出门
lungs 肺 呼吸 吸痰 痰
magnifying-glass-tilted-left 找 搜索 放大
mantelpiece-clock 钟 时间
memo 笔记 写
mending-heart 安慰 愈合
microscope 检查 化验
mirror 镜子
mobile-phone 手机
mobile-phone-off 关机
money-bag 钱
moon-cake 月饼 中秋
mosquito 蚊子
motor-scooter 电动车
mountain 山
mouse-face 老鼠
mouth 嘴 嘴巴 口
musical-keyboard 钢琴 音乐
necktie 领带
neutral-face 一般 没表情
newspaper 报纸
next-track-button 下一个 跳过
nose 鼻子 鼻
office-building 公司 办公楼
ok-hand 好的 可以
old-man 爷爷 老人 爸爸
old-woman 奶奶 老人 妈妈
older-person 老人
open-book 看书 书
page-facing-up 纸 文件
pear 梨 水果
pencil 铅笔 写
pensive-face 沉思 伤心
people-hugging 拥抱 抱
performing-arts 戏 演出
persevering-face 疼 痛 忍
person-bowing 对不起 鞠躬
person-getting-massage 按摩 揉
person-in-bed 躺 翻身 睡
person-in-motorized-wheelchair 轮椅
person-shrugging 不知道 耸肩
person-walking 走路 散步
pill 药 吃药 药片
ping-pong 乒乓球
police-car-light 急 警灯 紧急
pot-of-food 火锅 菜 汤
potable-water 饮用水 喝水
potted-plant 盆栽 植物
prayer-beads 念珠 念经
printer 打印 打印机
prohibited 禁止 不要
puzzle-piece 拼图
radio 收音机 广播
rainbow 彩虹
raised-back-of-hand 手背 手
raised-hand 停 举手 等一下
razor 刮胡子 剃须
red-apple 苹果 水果
red-envelope 红包 过年
red-heart 爱 喜欢 我爱你
red-paper-lantern 灯笼 过年
red-question-mark 问 问题 什么
relieved-face 放松 舒服
repeat-button 重复 再来
restroom 厕所 卫生间
rice-ball 饭团
right-arrow 右 往右
right-facing-fist 拳头 右拳 胳膊
rightwards-hand 右手 手
ring 戒指 结婚
robot 机器人 机器
roll-of-paper 纸巾 卫生纸
rolled-up-newspaper 报纸 新闻
rolling-on-the-floor-laughing 大笑 笑死
round-pushpin 地点 位置 这里
running-shoe 运动鞋 鞋
scarf 围巾
school 学校
scissors 剪刀 剪 理发
seat 座位 坐
seedling 芽 植物
sewing-needle 针 缝
shopping-cart 购物 买东西
shorts 短裤 裤子 下身
shower 淋浴 洗澡
shuffle-tracks-button 随机 交换
shushing-face 安静 小声 嘘
sleeping-face 睡觉 睡着
sleepy-face 困 想睡
slightly-smiling-face 微笑 还好
smiling-face-with-smiling-eyes 开心 微笑
smiling-face-with-sunglasses 酷 墨镜
sneezing-face 打喷嚏 感冒
snowflake 雪 冷
snowman 雪人 冬天
soap 肥皂 洗手
soccer-ball 足球 球
socks 袜子
sos-button 求救 救命
spaghetti 面条 面
sparkles 闪亮 干净
speaker-high-volume 大声 声音大
speaker-low-volume 小声 声音小
speaking-head 说话 讲
speech-balloon 聊天 说
sponge 海绵 擦身
spoon 勺子 喂
star 星 收藏 最爱
steaming-bowl 热汤 面 粥
stethoscope 医生 听诊器
stop-button 停 停止
stopwatch 秒表 计时
straight-ruler 尺子 直
strawberry 草莓 水果
studio-microphone 话筒 录音
sun 太阳 晴 白天
sun-behind-cloud 多云
sun-behind-rain-cloud 阵雨 天气
sun-behind-small-cloud 晴 天气
sunflower 向日葵 花
sunrise 日出 早上
sunrise-over-mountains 早晨 风景
sweat-droplets 汗 出汗
syringe 打针 注射
t-shirt 衣服 T恤
teacup-without-handle 茶 喝茶
teapot 茶壶 茶
telephone 电话 打电话
telescope 望远镜
television 电视
thermometer 体温 发烧 温度计
thinking-face 想 考虑
thought-balloon 想法 梦
thumbs-down 不好 不喜欢
thumbs-up 好 赞
toilet 马桶 大便 小便 厕所
tongue 舌头
tooth 牙 牙疼
toothbrush 刷牙 牙刷
tornado 龙卷风 乱
train 火车 地铁
triangular-ruler 三角尺 角度
trophy 奖杯 赢
turtle 慢 乌龟
umbrella-with-rain-drops 下雨 伞
unamused-face 不高兴 无聊
unlocked 开锁 解锁
up-arrow 上 往上
upwards-button 抬高 升高
video-camera 视频 录像
violin 小提琴
warning 小心 警告
water-wave 海 波浪
watermelon 西瓜 水果
waving-hand 你好 再见 挥手
weary-face 累 疲惫
wilted-flower 枯萎 伤心
wind-face 风 喘气 吹
window 窗 窗户
wine-glass 酒 红酒
winking-face 眨眼 玩笑
world-map 地图 世界
wrapped-gift 礼物
x-ray X光 拍片 骨头
zzz 睡 困
`;

/** Words of each picture by its bare name, without `noto:`. */
export const SYMBOL_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...words] = line.split(' ');
      return [name, words];
    }),
);
