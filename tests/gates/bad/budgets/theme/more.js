document.title += "示例";
document.body.lang = "zh";
