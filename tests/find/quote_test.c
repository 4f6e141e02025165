#include <string.h>

#include "marked.h"
#include "suites.h"

static const struct {
    const char *markup;
    const char *wanted;    /* or NULL */
    const char *forbidden; /* or NULL */
} cases[] = {
    {"[P 林若溪]表示，港口明年扩建，", "indirect 林若溪: 港口明年扩建", NULL}, /* the last comma */
    {"“We won’t sell the port,” said [P Ines Marlow].",
     "direct Ines Marlow: We won’t sell the port,", NULL},
    {"[P Ines Marlow] said: \"We will not sell the port.\"",
     "direct Ines Marlow: We will not sell the port.", NULL},
    {"“我们不会卖掉港口。”[P 林若溪]说。", "direct 林若溪: 我们不会卖掉港口。", NULL},
    {"[P 林若溪]表示：“我们不会卖掉港口。”", "direct 林若溪: 我们不会卖掉港口。", NULL},
    {"[P 林若溪]：「我們不會賣掉港口。」", "direct 林若溪: 我們不會賣掉港口。", NULL},
    {"“One more year,” [P Tom Vance] said. “Then we shall see what they want.”",
     "direct Tom Vance: Then we shall see what they want.", NULL},
    {"“The port stays open,” said [R spokeswoman] [P Petra Hale] of [O Norwick].",
     "direct Petra Hale: The port stays open,", NULL},
    {"“It rained,” [P Tom Vance] said. “We lost it all.” [P Ines Marlow] told [O Norwick] that "
     "help "
     "came late.",
     "direct Tom Vance: We lost it all.", NULL},
    {"“It rained,” [P Tom Vance] said. “We lost it all.” said [P Ines Marlow].",
     "direct Ines Marlow: We lost it all.", NULL},
    {"[P 林若溪]很平静。“我们明年再来，没有什么大不了的。”", "direct 林若溪: 我们明年再来", NULL},
    {"[P Tom Vance] said the port was closed on Friday.",
     "indirect Tom Vance: the port was closed on Friday", NULL},
    {"The port was closed on Friday, [P Tom Vance] said.",
     "indirect Tom Vance: The port was closed on Friday", NULL},
    {"According to [P Tom Vance], the port was closed on Friday.",
     "indirect Tom Vance: the port was closed on Friday", NULL},
    {"According to [P Tom Vance], an [R analyst] at [O Quell], the port was closed on Friday.",
     "indirect Tom Vance: the port was closed on Friday", NULL},
    {"According to [P Tom Vance], the [R chairman] is ill, but the port is open.",
     "indirect Tom Vance: the chairman is ill, but the port is open", NULL},
    {"The port was closed, [P Tom Vance] said in a statement, and the rest left.",
     "indirect Tom Vance: The port was closed", "the rest"},
    {"[P 林若溪]只留了一张纸条：“海太吵”。", "direct", NULL},
    {"[P 林若溪]表示，港口明年扩建。", "indirect 林若溪: 港口明年扩建", NULL},
    {"[P 林若溪]表示港口明年扩建，但[P=林若溪|她]没有旧楼的钥匙。", "indirect 林若溪: 港口明年扩建",
     "旧楼"},
    {"[P 林若溪]表示港口明年扩建，并否认将拆除旧楼。", "indirect 林若溪: 港口明年扩建", "旧楼"},
    {"Three questions for [P Ines Marlow].\nNW: Will it rain?\nIM: It will rain.\n"
     "NW: Why?\nIM: It always does.\nNW: Ever?\nIM: Ever.",
     "indirect Ines Marlow: It always does.", "Why"},
    {"据[P 林若溪]介绍，港口明年扩建。", "indirect 林若溪: 港口明年扩建", NULL},
    {"[P 林若溪]在北京展示“星语”系列。", NULL, "direct"},
    {"He read “[W The Long Pier]” twice.", NULL, "direct"},
    {"政党“祖国之光”党魁[P 周明]称港口明年还要扩建。", "indirect 周明: 港口", "祖国"},
    {"“勇气”号由船厂建造，[R 舰长][P 周明]说了很多。", NULL, "direct"},
    {"[P 林若溪]把“打假”二字写在墙上，说港口明年还要扩建。", "indirect 林若溪: 港口", "打假"},
    {"[P 林若溪]用“一秒都没有礼貌”形容那座旧港口。", ": 一秒都没有礼貌", NULL},
    {"“我们不卖港口”[P 林若溪]说。", "direct 林若溪: 我们不卖港口", NULL},
    {"“Nobody knows what the tide will bring us.”", "direct -: Nobody knows", NULL},
    {"[P 林若溪]回应称，港口明年还要扩建。", "indirect 林若溪: 港口明年还要扩建", "称，"},
    {"[P 林若溪]说：“我们不会卖掉港口。”[P 周明]随后出任港口主任。",
     "direct 林若溪: 我们不会卖掉港口。", "随后"},
    {"声明称，港口明年还要扩建，[O 远山]不卖。", "indirect -: 港口明年还要扩建", NULL},
    {"[P 林若溪]指着港口的一角笑了很久很久。", NULL, "indirect"},
    {"[P 林若溪]没有回应港口何时扩建的问题。", NULL, "indirect"},
    {"Q: Will you sell the port?\nA: Never, said [P Tom Vance].\nQ: Why not?",
     "indirect -: Never, said Tom Vance.", "Why not?"},
    {"[O 远山科技]宣布成为南湖论坛的赞助商。", NULL, "indirect"},
    {"[P 周明]宣布，政府即刻辞职。", "indirect 周明: 政府即刻辞职", NULL},
    {"[P Tom Vance], who wrote it, is content with the port.", NULL, "indirect"},
    {"[P Tom Vance] wrote that the port was closed.", "indirect Tom Vance: the port was closed",
     NULL},
    {"[P Tom Vance] is adamant that the port was closed.",
     "indirect Tom Vance: the port was closed", NULL},
    {"[P Tom Vance] sold the company that made the port bigger.", NULL, "indirect"},
    {"“They are thieves,” a source told [O Norwick].", "direct -: They are thieves,", NULL},
    {"“They are thieves,” [P Tom Vance] told [O Norwick].", "direct Tom Vance: They are thieves,",
     NULL},
    {"[O Norwick] has been careful to maintain the name built on good food and low prices.", NULL,
     "indirect"},
    {"A judge ruled that [P Ines Marlow] stays because of her “long history of leaving”.",
     "direct -: long history of leaving", NULL},
    {"The law, said [P Tom Vance], makes them store so-called “metadata” for years.", NULL,
     "direct"},
    {"The “Starts with one” campaign did not appeal to [P Ines Marlow], who said so.", NULL,
     "direct"},
    {"[P Ines Marlow] ran a campaign that encouraged those in the port to stay.", NULL, "indirect"},
    {"[P Ines Marlow] was chosen by that city's council of six in 2021.", NULL, "indirect"},
    {"[O Quell] reported quarterly earnings that topped the estimates of banks.", NULL, "indirect"},
    {"[P Tom Vance] told reporters in the port that ships were late again.",
     "indirect Tom Vance: ships were late again", NULL},
    {"[P Tom Vance], who denies the old claims of the town, has left the port for good.", NULL,
     "indirect"},
    {"[P Tom Vance] reported the theft to [O Norwick Police].", NULL, "indirect"},
    {"[P Tom Vance] explained the rules of the port to [P Ines Marlow].", NULL, "indirect"},
    {"[P Tom Vance] wants to add a room to the [O Norwick Museum].", NULL, "indirect"},
    {"[P Tom Vance] wants to say the port was closed.", NULL, "indirect"},
    {"[P Tom Vance] used to say the port was closed.", "indirect Tom Vance: the port was closed",
     NULL},
    {"[O Quell] reported a loss of $2 million for the three months to the end of June.", NULL,
     "indirect"},
    {"[O Quell] reported the port was closed.", "indirect Quell: the port was closed", NULL},
    {"[P Tom Vance] explained he had lost the port to the tide.", "indirect Tom Vance: he had lost",
     NULL},
    {"[P Tom Vance] thinks the towns owe the port one.", "indirect Tom Vance: the towns owe", NULL},
    {"[P Tom Vance] maintained that the port was closed.",
     "indirect Tom Vance: the port was closed", NULL},
    {"“港口明年扩建。”[P 林若溪]接受[O 远山晚报]采访时说。", "direct 林若溪: 港口明年扩建。", NULL},
    {"[P 林若溪]在接受[O 远山晚报]采访时表示，港口明年还要扩建。",
     "indirect 林若溪: 港口明年还要扩建", NULL},
    {"Speaking to [O Norwick], [P Tom Vance] said: “The port is closed.”",
     "direct Tom Vance: The port is closed.", "indirect"},
    {"[P Tom Vance] wrote about it in “[W The Lamp],” which sold well.", NULL, "direct"},
    {"“[W Never Again],” [P Tom Vance] said.", "direct Tom Vance: Never Again,", NULL},
    {"[P 林若溪]在法说会上透露，港口明年还要扩建。", "indirect 林若溪: 港口明年还要扩建", NULL},
    {"The tide was late again, says the [O Norwick Club].",
     "indirect Norwick Club: The tide was late again", NULL},
    {"The crows, [P Ines Marlow] said, had voted for the port.",
     "indirect Ines Marlow: had voted for the port", "crows"},
    {"The port was closed, [P Ines Marlow] said, citing the tide.",
     "indirect Ines Marlow: The port was closed", "citing"},
    {"[P Tom Vance] said the survey showed that the port was closed.",
     "indirect Tom Vance: the survey showed that the port was closed", NULL},
    {"[P Tom Vance] said in the letter that the port was closed.",
     "indirect Tom Vance: the port was closed", NULL},
    {"[P Tom Vance] warned, however, that the port was closed.",
     "indirect Tom Vance: the port was closed", "however"},
    {"The regulator said yesterday that the port was closed.", "indirect -: the port was closed",
     NULL},
    {"[O Quell] said on [T Thursday] they had sold the port.",
     "indirect Quell: they had sold the port", NULL},
    {"[P Tom Vance] said the port would stay shut in June, and denied that it was sold.",
     "indirect Tom Vance: the port would stay shut in June", "June, and"},
    {"[P Tom Vance] said the port would stay shut in June, and denied that politics had played a "
     "part.",
     "indirect Tom Vance: politics had played", NULL},
    {"The port was closed, [P Tom Vance] said in a letter to the town.",
     "indirect Tom Vance: The port was closed", "a letter"},
    {"“It rained,” [P Tom Vance] said by phone from a house at the port.", "direct", "indirect"},
    {"“It rained all night.” [P Tom Vance] says the port will close.",
     "indirect Tom Vance: the port will close", NULL},
    {"[P 林若溪]说港口明年扩建，“潮水没有问题，路有问题”。",
     "indirect 林若溪: 港口明年扩建，“潮水没有问题，路有问题", "direct 林若溪: 潮水"},
    {"[P 林若溪]拒绝换船，“旧船就该有旧船的味道”。", "direct 林若溪: 旧船就该有旧船的味道", NULL},
    {"[P 周明]说：“港口很好。”[P 林若溪]提醒，结果未必适用于所有港口。",
     "indirect 林若溪: 结果未必适用", NULL},
    {"“港口很好。”[P 林若溪]说，转身走出了那座旧港口。", "direct 林若溪: 港口很好。", "indirect"},
    {"[P 林若溪]承诺，港口明年还要扩建。", "indirect 林若溪: 港口明年还要扩建", NULL},
    {"[P 林若溪]签下承诺书后离开了那座旧港口。", NULL, "indirect"},
    {"[P 林若溪]写了很多年的港口史和潮水志。", NULL, "indirect"},
    {"[P 林若溪]说港口没有扩建的计划，[R 总监][P 周明]在一旁补了一刀。",
     "indirect 林若溪: 港口没有扩建的计划", "补了"},
    {"[P 林若溪]：港口好吗？\n[P 周明]：好，很好。\n[P 林若溪]：谢谢你。",
     "indirect 周明: 好，很好。", NULL},
};

START_TEST(quote)
{
    const char *found = marked_quotes(cases[_i].markup);
    if (cases[_i].wanted)
        ck_assert_msg(strstr(found, cases[_i].wanted), "'%s' not in\n%sof: %s", cases[_i].wanted,
                      found, cases[_i].markup);
    if (cases[_i].forbidden)
        ck_assert_msg(!strstr(found, cases[_i].forbidden), "'%s' is in\n%sof: %s",
                      cases[_i].forbidden, found, cases[_i].markup);
}
END_TEST

Suite *quote_suite(void)
{
    Suite *suite = suite_create("quote");
    TCase *tcase = tcase_create("quote");
    tcase_add_loop_test(tcase, quote, 0, (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, tcase);
    return suite;
}
